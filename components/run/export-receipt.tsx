import { useState } from 'react';
import { localDay } from '../../lib/clock.ts';
import type { Run } from '../../lib/enrichment/run.ts';
import type { CsvReader } from '../../lib/export/csv.ts';
import { runReceiptCsv } from '../../lib/export/run-receipt-csv.ts';
import { readReceiptRows } from '../../lib/runs/run-receipt-data.ts';
import { text } from '../../lib/text.ts';
import { useDatabase } from '../database-context.ts';
import { usePanelStore } from '../panel-store.ts';
import { Action } from '../shell/action.tsx';
import { Fold } from '../shell/fold.tsx';
import { saveFile } from '../save-file.ts';
import styles from './export-receipt.module.css';

/** Saves the receipt as a file, made for what is going to read it. */
export function ExportReceipt({ run }: { run: Run }) {
  const database = useDatabase();
  const announce = usePanelStore((state) => state.announce);
  const [busy, setBusy] = useState<CsvReader | null>(null);
  const save = async (reader: CsvReader) => {
    setBusy(reader);
    const rows = await readReceiptRows(database, run).finally(() => setBusy(null));
    const content = runReceiptCsv(rows, { reader, bom: reader === 'spreadsheet' });
    saveFile({
      name: `reachable-run-${localDay(run.createdAt)}.csv`,
      type: 'text/csv;charset=utf-8',
      content,
    });
    announce(text('receipt_saved'));
  };
  return (
    <Fold title={text('receipt_export')}>
      <div className={styles.choices}>
        <Action isPending={busy === 'spreadsheet'} onPress={() => save('spreadsheet')}>
          {text('csv_spreadsheet')}
        </Action>
        <Action isPending={busy === 'crm'} onPress={() => save('crm')}>
          {text('csv_crm')}
        </Action>
        <p className={styles.about}>{text('csv_about')}</p>
      </div>
    </Fold>
  );
}
