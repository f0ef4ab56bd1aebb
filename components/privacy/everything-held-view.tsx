import { localDay } from '../../lib/clock.ts';
import { formatTime } from '../../lib/format/format-time.ts';
import { type EverythingHeld, readEverythingHeld } from '../../lib/privacy/everything-held.ts';
import { locale, text } from '../../lib/text.ts';
import { useDatabase } from '../database-context.ts';
import { usePanelStore } from '../panel-store.ts';
import { nameText } from '../person/name-text.ts';
import { saveFile } from '../save-file.ts';
import { Action } from '../shell/action.tsx';
import { BackAction } from '../shell/back-action.tsx';
import { Skeleton } from '../shell/skeleton.tsx';
import { HeldPart } from './held-part.tsx';
import { heldParts } from './held-parts.ts';
import styles from './privacy.module.css';
import { useLiveQuery } from '../use-live-query.ts';

/** All that is stored of one person, to be read, handed over, or saved. */
export function EverythingHeldView({ personId }: { personId: string }) {
  const database = useDatabase();
  const open = usePanelStore((state) => state.open);
  const held = useLiveQuery(() => readEverythingHeld(database, personId, Date.now()), [database, personId]);
  return (
    <>
      <BackAction label={text('held_back')} onPress={() => open({ from: 'stored', personId })} />
      {held === undefined && <Skeleton lines={6} />}
      {held === null && <p>{text('person_gone')}</p>}
      {held && <Held held={held} />}
    </>
  );
}

function Held({ held }: { held: EverythingHeld }) {
  const save = () =>
    saveFile({
      name: `everything-held-${localDay(held.readAt)}.json`,
      type: 'application/json',
      content: JSON.stringify(held, null, 2),
    });
  return (
    <section className={styles.part} aria-labelledby="held">
      <h2 id="held" dir="auto">
        {text('held_title', nameText(held.person))}
      </h2>
      <p className={styles.soft}>{text('held_about', formatTime(held.readAt, locale()))}</p>
      <div className={styles.actions}>
        <Action onPress={save}>{text('held_save')}</Action>
      </div>
      {heldParts(held).map((part) => (
        <HeldPart key={part.title} {...part} />
      ))}
    </section>
  );
}
