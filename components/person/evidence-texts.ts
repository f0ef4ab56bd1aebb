import { type TextKey, text } from '../../lib/text.ts';

const fields: Record<string, TextKey> = {
  name: 'field_full_name',
  headline: 'field_headline',
  company: 'field_company',
  address: 'field_address',
};

const sources: Record<string, TextKey> = {
  'address of the page': 'source_page_address',
  'contact link': 'source_contact_link',
  'invite link': 'source_invite_link',
  'toolbar link': 'source_toolbar_link',
  'self link': 'source_own_link',
  'section key': 'source_section_key',
  heading: 'source_heading',
  toolbar: 'source_toolbar',
  title: 'source_title',
  'photo text': 'source_photo_text',
  'card and toolbar': 'source_card_and_toolbar',
  'line after the name': 'source_line_after_name',
  'headline block': 'source_headline_block',
  headline: 'source_headline',
  'card entry': 'source_card_entry',
  'line of company and school': 'source_company_line',
  'open position': 'source_open_position',
};

/** What was read, and where; a field or place that is new to the panel is named as the reader names it. */
export function evidenceText({ field, source }: { field: string; source: string }): string {
  return text('evidence_source', wordOf(fields, field), wordOf(sources, source));
}

function wordOf(known: Record<string, TextKey>, name: string): string {
  const key = Object.hasOwn(known, name) ? known[name] : undefined;
  return key ? text(key) : name;
}
