import type { CsvDelimiter } from '../../lib/export/csv.ts';
import type { ExportScope } from '../../lib/export/export-scope.ts';
import type { FormatId, LayoutId } from '../../lib/export/format-ids.ts';
import { type TextKey, text } from '../../lib/text.ts';

export const scopeTexts: Record<ExportScope['of'], TextKey> = {
  all: 'export_of_all',
  run: 'export_of_run',
  selection: 'export_of_selection',
  history: 'export_of_history',
};

export const formatTexts: Record<FormatId, { label: TextKey; detail: TextKey }> = {
  csv: { label: 'export_csv', detail: 'export_csv_about' },
  xlsx: { label: 'export_xlsx', detail: 'export_xlsx_about' },
  json: { label: 'export_json', detail: 'export_json_about' },
  vcard: { label: 'export_vcard', detail: 'export_vcard_about' },
};

export const delimiterTexts: Record<CsvDelimiter, TextKey> = {
  ',': 'export_comma',
  ';': 'export_semicolon',
  '\t': 'export_tab',
};

/** Names of products are the same in every language. */
const productNames: Record<Exclude<LayoutId, 'full'>, string> = {
  hubspot: 'HubSpot',
  salesforce: 'Salesforce',
  pipedrive: 'Pipedrive',
  apollo: 'Apollo',
  lemlist: 'lemlist',
  instantly: 'Instantly',
  smartlead: 'Smartlead',
};

export function layoutName(layout: LayoutId): string {
  return layout === 'full' ? text('export_layout_full') : productNames[layout];
}
