import { useState } from 'react';
import { localDay } from '../../lib/clock.ts';
import { databaseName } from '../../lib/database.ts';
import { readBrokenDatabase } from '../../lib/privacy/read-broken-database.ts';
import { plural, text } from '../../lib/text.ts';
import { saveFile } from '../save-file.ts';
import { Action } from '../shell/action.tsx';
import { Callout } from '../shell/callout.tsx';
import { CopyDiagnostics } from '../shell/copy-diagnostics.tsx';
import styles from './privacy.module.css';
import { WipeDialog } from './wipe-dialog.tsx';

/** What is left to do when the database cannot be opened. It needs nothing of it. */
export function StorageRescue({ error }: { error: unknown }) {
  const [outcome, setOutcome] = useState('');
  const [isAsking, setAsking] = useState(false);
  const save = async () => {
    const rescued = await readBrokenDatabase(databaseName);
    const count = Object.values(rescued?.tables ?? {}).reduce((sum, rows) => sum + rows.length, 0);
    setOutcome(count === 0 ? text('rescue_nothing') : plural('rescue_saved', count));
    if (!rescued || count === 0) return;
    const name = `reachable-rescue-${localDay(Date.now())}.json`;
    saveFile({ name, type: 'application/json', content: JSON.stringify(rescued) });
  };
  return (
    <main className={styles.rescue}>
      <h1>{text('extension_name')}</h1>
      <Callout tone="bad" icon="warning" title={text('rescue_title')} urgent>
        <p>{text('rescue_text')}</p>
        <div className={styles.actions}>
          <Action onPress={() => location.reload()}>{text('reload_panel')}</Action>
          <Action onPress={save}>{text('rescue_save')}</Action>
          <Action look="danger" onPress={() => setAsking(true)}>
            {text('rescue_fresh')}
          </Action>
          <CopyDiagnostics error={error} />
        </div>
        <output>{outcome}</output>
      </Callout>
      <WipeDialog isOpen={isAsking} onClose={() => setAsking(false)} />
    </main>
  );
}
