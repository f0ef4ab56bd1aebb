import { useRef, useState } from 'react';
import { type Kind, kinds as allKinds } from '../../lib/enrichment/kind.ts';
import type { PersonFacts } from '../../lib/enrichment/person.ts';
import { type PersonRecord, unaskedKinds } from '../../lib/person-record.ts';
import { text } from '../../lib/text.ts';
import { PersonPrivacy } from '../privacy/person-privacy.tsx';
import { SuppressedNote } from '../privacy/suppressed-note.tsx';
import { useSuppressed } from '../privacy/use-suppressed.ts';
import { useSettings } from '../use-settings.ts';
import { AskDialog } from './ask-dialog.tsx';
import { AskForm } from './ask-form.tsx';
import { AskingFailure } from './asking-failure.tsx';
import { ContactNote } from './contact-note.tsx';
import { PersonCard } from './person-card.tsx';
import { PersonFields } from './person-fields.tsx';
import styles from './person-panel.module.css';
import { PersonResults } from './person-results.tsx';
import { StoredParts } from './stored-parts.tsx';
import { type Asking, useAsk } from './use-ask.ts';
import { useOffers } from './use-offers.ts';
import { useNothingToFind } from './use-finding.ts';
import { useRequest } from './use-request.ts';

interface PersonPanelProps {
  /** null: nobody yet, all is typed. */
  facts: PersonFacts | null;
  record: PersonRecord | null;
  isUnsure?: boolean;
}

/** One person: who it is, what was found, and what can be asked. */
export function PersonPanel({ facts, record, isUnsure = false }: PersonPanelProps) {
  const settings = useSettings();
  const { offersOf, priceOf } = useOffers();
  const personId = record?.person.id ?? null;
  const isSuppressed = useSuppressed(facts, personId);
  const results = useRef<HTMLDivElement>(null);
  const asking = useAsk(facts, record, priceOf);
  const { isEditing, showFields } = useFields(isUnsure, asking);
  const openFields = () => showFields(true);
  // What was pressed may be gone by now: the answers are where one wants to be.
  const onAsked = () => results.current?.focus();
  const { pending, request, confirm, dismiss } = useRequest(asking, { onIncomplete: openFields, onAsked });
  const fields = <PersonFields asking={asking} canSave={record !== null} />;
  const offers = offersOf(record ? unaskedKinds(record.records) : allKinds);
  const isReady = isSuppressed !== undefined;
  const canAsk = offers.length > 0 && isSuppressed !== true;
  useNothingToFind(isReady && !canAsk);
  const price = (kinds: readonly Kind[]) => priceOf(asking.person, kinds);
  return (
    <>
      {facts && <PersonCard {...{ facts, isUnsure, isEditing }} onEditing={showFields} fields={fields} />}
      {!facts && <TypedPerson>{fields}</TypedPerson>}
      <ContactNote facts={facts} />
      <PersonResults
        {...{ ref: results, record, onAsk: request, onEdit: openFields }}
        isSuppressed={isSuppressed ?? false}
      />
      {isSuppressed && <SuppressedNote />}
      {canAsk && (
        <AskForm
          {...{ settings, offers }}
          priceOf={price}
          // Who is typed by hand is nobody of the page.
          isReady={isReady && facts !== null}
          isBusy={asking.busy}
          isMore={record !== null && record.records.length > 0}
          onAsk={(kinds) => void request(kinds, false)}
        />
      )}
      <AskingFailure asking={asking} onEdit={openFields} />
      {record && <StoredParts person={record.person} />}
      {facts && <PersonPrivacy facts={facts} record={record} />}
      <AskDialog pending={pending} priceOf={price} onClose={dismiss} onConfirm={confirm} />
    </>
  );
}

/** They are open while anything typed waits in them, and closing them takes it back. */
function useFields(isUnsure: boolean, { isTyped, forget }: Asking) {
  const [isEditing, setEditing] = useState(isUnsure || isTyped);
  const showFields = (isOpen: boolean) => {
    setEditing(isOpen);
    if (!isOpen) forget();
  };
  return { isEditing, showFields };
}

function TypedPerson({ children }: { children: React.ReactNode }) {
  return (
    <section className={styles.form} aria-labelledby="type-person">
      <h2 id="type-person">{text('type_person')}</h2>
      {children}
    </section>
  );
}
