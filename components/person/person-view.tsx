import { useRef } from 'react';
import { nobody } from '../../lib/privacy/nobody.ts';
import { text } from '../../lib/text.ts';
import { usePanelStore } from '../panel-store.ts';
import { Action } from '../shell/action.tsx';
import { BackAction } from '../shell/back-action.tsx';
import { KeyMissing } from '../settings/key-missing.tsx';
import { EverythingHeldView } from '../privacy/everything-held-view.tsx';
import { PageLimitNote } from './page-limit-note.tsx';
import { PasteView } from '../people/paste-view.tsx';
import { PagePerson } from './page-person.tsx';
import { PersonPanel } from './person-panel.tsx';
import { Skeleton } from '../shell/skeleton.tsx';
import { useFocusIfLost } from '../shell/use-focus-if-lost.ts';
import { usePageReport } from './use-page-report.ts';
import { usePersonRecord } from './use-person-record.ts';
import styles from './person-view.module.css';

/** The person or the people of the page, one opened from the history, or others typed or pasted. */
export function PersonView() {
  const page = usePageReport();
  const subject = usePanelStore((state) => state.subject);
  return (
    <div className={styles.view}>
      <KeyMissing />
      <PageLimitNote />
      {subject.from === 'stored' && <StoredPerson key={subject.personId} personId={subject.personId} />}
      {subject.from === 'held' && <EverythingHeldView key={subject.personId} personId={subject.personId} />}
      {subject.from === 'address' && <PersonAt key={subject.address} address={subject.address} />}
      {subject.from === 'form' && <TypedPerson />}
      {subject.from === 'paste' && <PastedPeople />}
      {subject.from === 'page' && <PagePerson page={page} />}
      {subject.from === 'page' && <ToPaste />}
    </div>
  );
}

function Back() {
  const open = usePanelStore((state) => state.open);
  const top = useRef<HTMLDivElement>(null);
  useFocusIfLost(top);
  return <BackAction ref={top} label={text('back_to_page')} onPress={() => open({ from: 'page' })} />;
}

function StoredPerson({ personId }: { personId: string }) {
  const record = usePersonRecord(personId, null);
  return (
    <>
      <Back />
      {record === undefined && <Skeleton lines={5} />}
      {record === null && <p>{text('person_gone')}</p>}
      {record && <PersonPanel facts={record.person} record={record} />}
    </>
  );
}

/** Whom a link leads to: as stored, or with all but the address to be typed. */
function PersonAt({ address }: { address: string }) {
  const record = usePersonRecord(null, { ...nobody, address });
  return (
    <>
      <Back />
      {record === undefined && <Skeleton lines={5} />}
      {record !== undefined && (
        <PersonPanel
          facts={record?.person ?? { ...nobody, address }}
          record={record}
          isUnsure={record === null}
        />
      )}
    </>
  );
}

function ToPaste() {
  const open = usePanelStore((state) => state.open);
  return (
    <div>
      <Action look="quiet" icon="copy" onPress={() => open({ from: 'paste' })}>
        {text('paste_people')}
      </Action>
    </div>
  );
}

function PastedPeople() {
  return (
    <>
      <Back />
      <PasteView />
    </>
  );
}

function TypedPerson() {
  return (
    <>
      <Back />
      <PersonPanel facts={null} record={null} />
    </>
  );
}
