import { useEffect, useRef, useState } from 'react';
import { wholeText } from '../../lib/file-texts.ts';
import { type ImportedPeople, readPeople } from '../../lib/import/read-people.ts';
import { plural, text } from '../../lib/text.ts';
import { usePanelStore } from '../panel-store.ts';
import { Action } from '../shell/action.tsx';
import { FileAction } from '../shell/file-action.tsx';
import { LongInput } from '../shell/long-input.tsx';
import { PasteProblems } from './paste-problems.tsx';
import styles from './paste-view.module.css';

/** Files above this size (bytes) are not opened: ten thousand lines are far smaller. */
const largestFile = 20_000_000;

/** People from a list of addresses or from comma-separated values, on their way to the review of a run. */
export function PasteView() {
  const field = useRef<HTMLTextAreaElement>(null);
  const { typed, read } = usePanelStore((state) => state.list);
  const keepList = usePanelStore((state) => state.keepList);
  const [isTooLarge, setTooLarge] = useState(false);
  const announce = usePanelStore((state) => state.announce);
  const understand = (pasted: string) => {
    const found = readPeople(pasted);
    keepList({ read: found });
    announce(foundText(found));
  };
  // The field keeps ten thousand lines by itself; they are taken over only when it goes.
  useEffect(() => {
    const area = field.current;
    return () => keepList({ typed: area?.value ?? '' });
  }, [keepList]);
  const open = async (file: File) => {
    const isLarge = file.size > largestFile;
    setTooLarge(isLarge);
    if (!isLarge) understand(await wholeText(file));
  };
  return (
    <section className={styles.paste} aria-labelledby="paste">
      <h2 id="paste">{text('paste_people')}</h2>
      <p className={styles.soft}>{text('paste_about')}</p>
      <LongInput
        label={text('paste_field')}
        area={field}
        rows={8}
        defaultValue={typed}
        // What was read before is not what stands there now.
        onChange={() => read && keepList({ read: null })}
      />
      <div className={styles.actions}>
        <Action look={read ? 'plain' : 'primary'} onPress={() => understand(field.current?.value ?? '')}>
          {text('paste_read')}
        </Action>
        <FileAction types={['.csv', '.txt', '.tsv']} onFile={open}>
          {text('paste_open_file')}
        </FileAction>
      </div>
      {isTooLarge && <p role="alert">{text('paste_too_large')}</p>}
      {read && <Understood read={read} />}
    </section>
  );
}

function foundText({ people }: ImportedPeople): string {
  return plural('paste_found', people.length);
}

function Understood({ read }: { read: ImportedPeople }) {
  const review = usePanelStore((state) => state.review);
  const { people, problems } = read;
  return (
    <>
      <div className={styles.found}>
        <p className={styles.count}>{foundText(read)}</p>
        <Action look="primary" isDisabled={people.length === 0} onPress={() => review(people)}>
          {text('review')}
        </Action>
      </div>
      <PasteProblems problems={problems} />
    </>
  );
}
