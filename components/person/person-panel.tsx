import { useState } from 'react';
import { type Kind, kinds as allKinds } from '../../lib/enrichment/kind.ts';
import type { PersonFacts } from '../../lib/enrichment/person.ts';
import type { ProviderId } from '../../lib/enrichment/provider-id.ts';
import { type PersonRecord, unaskedKinds } from '../../lib/person-record.ts';
import { type Settings, defaultSettings } from '../../lib/settings.ts';
import { text } from '../../lib/text.ts';
import { FailureNote } from '../shell/failure-note.tsx';
import { useSettings } from '../use-settings.ts';
import { AskDialog, type PendingAsk } from './ask-dialog.tsx';
import { AskForm } from './ask-form.tsx';
import { FailureRemedy } from './failure-remedy.tsx';
import { PersonCard } from './person-card.tsx';
import { PersonFields } from './person-fields.tsx';
import styles from './person-panel.module.css';
import { ResultCard } from './result-card.tsx';
import { useAsk } from './use-ask.ts';

const provider: ProviderId = 'pronto';

interface PersonPanelProps {
  /** null: nobody yet, all is typed. */
  facts: PersonFacts | null;
  record: PersonRecord | null;
  isUnsure?: boolean;
}

/** One person: who it is, what was found, and what can be asked. */
export function PersonPanel({ facts, record, isUnsure = false }: PersonPanelProps) {
  const settings = useSettings() ?? defaultSettings;
  const { prices } = settings.providers[provider];
  const [isEditing, setEditing] = useState(isUnsure);
  const { asking, pending, setPending, request } = useRequest({ facts, record, settings }, () =>
    setEditing(true),
  );
  const fields = <PersonFields asking={asking} canSave={record !== null} />;
  const shown = record?.records ?? [];
  const open = record ? unaskedKinds(record.records) : allKinds;
  return (
    <>
      {facts && <PersonCard {...{ facts, isUnsure, isEditing }} onEditing={setEditing} fields={fields} />}
      {!facts && <TypedPerson>{fields}</TypedPerson>}
      {shown.map((one) => (
        <ResultCard
          key={one.kind}
          record={one}
          prices={prices}
          onAsk={(again) => request([one.kind], again)}
          onEdit={() => setEditing(true)}
        />
      ))}
      {open.length > 0 && (
        <AskForm
          {...{ open, settings }}
          isBusy={asking.busy}
          isMore={shown.length > 0}
          onAsk={(kinds) => request(kinds, false)}
        />
      )}
      {asking.failure && (
        <FailureNote failure={asking.failure} urgent>
          <FailureRemedy code={asking.failure.code} onEdit={() => setEditing(true)} />
        </FailureNote>
      )}
      <AskDialog {...{ pending, prices }} onClose={() => setPending(null)} onConfirm={asking.ask} />
    </>
  );
}

/** Asks at once, or after a yes when it is dear or costs again; an incomplete form is opened instead. */
function useRequest(
  { facts, record, settings }: { facts: PersonFacts | null; record: PersonRecord | null; settings: Settings },
  onIncomplete: () => void,
) {
  const asking = useAsk(facts, record, settings.providers[provider].prices);
  const [pending, setPending] = useState<PendingAsk | null>(null);
  const request = (kinds: Kind[], again: boolean) => {
    if (!asking.check(kinds)) onIncomplete();
    else if (again || kinds.includes('phone')) setPending({ kinds, again });
    else void asking.ask({ kinds, again });
  };
  return { asking, pending, setPending, request };
}

function TypedPerson({ children }: { children: React.ReactNode }) {
  return (
    <section className={styles.form} aria-labelledby="type-person">
      <h2 id="type-person">{text('type_person')}</h2>
      {children}
    </section>
  );
}
