import { type CsvOptions, csvDelimiters } from '../../lib/export/csv.ts';
import { type ExportChoice, isTable } from '../../lib/export/file-format.ts';
import { type FormatId, formatIds, type LayoutId, layoutIds } from '../../lib/export/format-ids.ts';
import { layouts } from '../../lib/export/layouts.ts';
import { text } from '../../lib/text.ts';
import { Choice } from '../shell/choice.tsx';
import { Dropdown } from '../shell/dropdown.tsx';
import { Fold } from '../shell/fold.tsx';
import { Tick } from '../shell/tick.tsx';
import { delimiterTexts, formatTexts, layoutName } from './export-texts.ts';

interface ExportFormProps {
  choice: ExportChoice;
  onChange: (choice: ExportChoice) => void;
}

/** What kind of file, with which columns, and made safe for whom. */
export function ExportForm({ choice, onChange }: ExportFormProps) {
  const { format, layout } = choice;
  const formats = formatIds.map((value) => {
    const { label, detail } = formatTexts[value];
    return { value, label: text(label), detail: text(detail) };
  });
  const chooseFormat = (value: string) =>
    onChange({ ...choice, format: formatIds.find((id): id is FormatId => id === value) ?? format });
  return (
    <>
      <Choice label={text('export_format')} value={format} options={formats} onChange={chooseFormat} />
      {isTable(format) && <LayoutChoice choice={choice} onChange={onChange} />}
      {format === 'csv' && (
        <CsvChoice csv={choice.csv} onChange={(csv) => onChange({ ...choice, layout, csv })} />
      )}
      <p>{text('export_without_wrong')}</p>
    </>
  );
}

function LayoutChoice({ choice, onChange }: ExportFormProps) {
  const { layout, csv } = choice;
  const { needsEmail, mostRows } = layouts[layout];
  const options = layoutIds.map((value) => ({ value, label: layoutName(value) }));
  const choose = (value: LayoutId) => onChange({ ...choice, layout: value, csv: csvFor(value, csv) });
  return (
    <div>
      <Dropdown label={text('export_layout')} value={layout} options={options} onChange={choose} />
      {layout !== 'full' && <p>{text('export_any_status', layoutName(layout), text('status_valid'))}</p>}
      {needsEmail && <p>{text('export_needs_email', layoutName(layout))}</p>}
      {mostRows < Infinity && <p>{text('export_in_parts', layoutName(layout), mostRows)}</p>}
    </div>
  );
}

/** What a reader can be expected to want; the user may choose otherwise. */
function csvFor(layout: LayoutId, before: CsvOptions): CsvOptions {
  const isForPeople = layout === 'full';
  return { ...before, reader: isForPeople ? 'spreadsheet' : 'crm', bom: isForPeople };
}

function CsvChoice({ csv, onChange }: { csv: CsvOptions; onChange: (csv: CsvOptions) => void }) {
  const readers = [
    { value: 'spreadsheet', label: text('csv_spreadsheet'), detail: text('export_reader_spreadsheet_about') },
    { value: 'crm', label: text('csv_crm'), detail: text('export_reader_crm_about') },
  ];
  const delimiters = csvDelimiters.map((value) => ({ value, label: text(delimiterTexts[value]) }));
  return (
    <>
      <Choice
        label={text('export_reader')}
        value={csv.reader}
        options={readers}
        onChange={(value) => onChange({ ...csv, reader: value === 'crm' ? 'crm' : 'spreadsheet' })}
      />
      <Fold title={text('export_details')}>
        <Dropdown
          label={text('export_delimiter')}
          value={csv.delimiter ?? ','}
          options={delimiters}
          onChange={(delimiter) => onChange({ ...csv, delimiter })}
        />
        <Tick
          label={text('export_bom')}
          detail={text('export_bom_about')}
          isSelected={csv.bom}
          onChange={(bom) => onChange({ ...csv, bom })}
        />
      </Fold>
    </>
  );
}
