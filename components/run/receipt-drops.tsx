import { useState } from 'react';
import type { DropCount } from '../../lib/enrichment/run-receipt.ts';
import type { DropReason } from '../../lib/enrichment/run.ts';
import { text } from '../../lib/text.ts';
import { useDatabase } from '../database-context.ts';
import { usePanelStore } from '../panel-store.ts';
import { nameText } from '../person/name-text.ts';
import { Action } from '../shell/action.tsx';
import { Fold } from '../shell/fold.tsx';
import { DropLine } from './drop-line.tsx';
import styles from './people-window.module.css';
import { dropTexts } from './run-texts.ts';
import { useLiveQuery } from '../use-live-query.ts';

const perPage = 50;

/** Who was left out of a run, by reason; a known person can be opened. */
export function ReceiptDrops({ runId, counts }: { runId: string; counts: readonly DropCount[] }) {
  return (
    <div>
      {counts.map(({ reason, count }) => (
        <Fold key={reason} title={text('fold_count', text(dropTexts[reason]), count)}>
          <Dropped {...{ runId, reason, count }} />
        </Fold>
      ))}
    </div>
  );
}

function Dropped({ runId, reason, count }: { runId: string; reason: DropReason; count: number }) {
  const database = useDatabase();
  const open = usePanelStore((state) => state.open);
  const [pages, setPages] = useState(1);
  const drops = useLiveQuery(
    () =>
      database.drops
        .where('[runId+reason]')
        .equals([runId, reason])
        .limit(pages * perPage)
        .toArray(),
    [database, runId, reason, pages],
  );
  return (
    <>
      <ul className={styles.list}>
        {(drops ?? []).map(({ id, facts, personId, until }) => (
          <li key={id}>
            <DropLine facts={facts} until={until} detail={facts.company}>
              {personId !== null && (
                <Action
                  look="quiet"
                  aria-label={text('open_person_name', nameText(facts))}
                  onPress={() => open({ from: 'stored', personId })}
                >
                  {text('open_person')}
                </Action>
              )}
            </DropLine>
          </li>
        ))}
      </ul>
      {count > pages * perPage && <Action onPress={() => setPages(pages + 1)}>{text('show_more')}</Action>}
    </>
  );
}
