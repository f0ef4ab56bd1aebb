import type { PageKind, ProfileReading } from '../../lib/messages.ts';
import { fillGaps } from '../../lib/enrichment/edited-facts.ts';
import { formatList } from '../../lib/format/format-number.ts';
import { locale, text } from '../../lib/text.ts';
import { PagePeople } from '../people/page-people.tsx';
import { Callout } from '../shell/callout.tsx';
import { CopyDiagnostics } from '../shell/copy-diagnostics.tsx';
import { Skeleton } from '../shell/skeleton.tsx';
import { Evidence } from './evidence.tsx';
import { missingText } from './missing-text.ts';
import { NoPerson } from './no-person.tsx';
import { PersonPanel } from './person-panel.tsx';
import type { PageState } from './use-page-report.ts';
import { useNothingToFind } from './use-finding.ts';
import { usePersonRecord } from './use-person-record.ts';

/** What the active tab's page says, and the person on it. */
export function PagePerson({ page }: { page: PageState }) {
  const report = page.status === 'report' ? page.report : null;
  useNothingToFind(report !== null && report.reading === null && report.rows !== null);
  if (page.status === 'reading') return <Skeleton lines={6} />;
  if (page.status === 'no-page') return <NoPerson title={page.isLinkedIn ? 'page_silent' : 'no_page'} />;
  const { reading, rows, pageKind, notice } = page.report;
  return (
    <>
      {notice && (
        <Callout
          tone="note"
          icon="info"
          title={text(notice === 'reload-needed' ? 'notice_reload' : 'notice_removed')}
        />
      )}
      {rows && <PagePeople rows={rows} pageKind={pageKind} />}
      {reading === null && rows === null && <NoPerson title="no_profile" />}
      {reading && <Reading reading={reading} pageKind={page.report.pageKind} />}
    </>
  );
}

function Reading({ reading, pageKind }: { reading: ProfileReading; pageKind: PageKind }) {
  if (reading.person) return <KnownOrNew reading={reading} />;
  if (reading.missing.includes('own profile')) return <NoPerson title="own_profile" />;
  // Where something stood, never what stood there.
  const sources = reading.evidence.map(({ field, source }) => `${field}: ${source}`);
  const missing = formatList(reading.missing.map(missingText), locale());
  return (
    <>
      <NoPerson title="page_unreadable" detail={text('page_missing', missing)} />
      <Evidence evidence={reading.evidence} />
      <div>
        <CopyDiagnostics look="quiet" page={{ kind: pageKind, missing: reading.missing, sources }} />
      </div>
    </>
  );
}

function KnownOrNew({ reading }: { reading: Extract<ProfileReading, { confidence: unknown }> }) {
  const { person, confidence, evidence } = reading;
  const record = usePersonRecord(null, person);
  if (record === undefined) return <Skeleton lines={6} />;
  const facts = record ? fillGaps(record.person, person) : person;
  // What loads later may tell an id of who is known by the address already: what was typed about them stays.
  const identity = person.address ?? [person.memberId, person.leadId].join(' ');
  return (
    <>
      <PersonPanel key={identity} facts={facts} record={record} isUnsure={confidence === 'low'} />
      <Evidence evidence={evidence} />
    </>
  );
}
