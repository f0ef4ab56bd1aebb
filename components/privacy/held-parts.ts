import { formatList } from '../../lib/format/format-number.ts';
import { formatDay, formatTime } from '../../lib/format/format-time.ts';
import type { PersonFacts } from '../../lib/enrichment/person.ts';
import type { EverythingHeld } from '../../lib/privacy/everything-held.ts';
import { capabilitiesOf } from '../../lib/providers/index.ts';
import { locale, plural, text } from '../../lib/text.ts';
import { factNames } from '../person/fact-names.ts';
import { kindNames } from '../person/kind-texts.ts';
import { findingLooks, spendText, stateLooks } from '../person/lookup-texts.ts';
import { dropTexts } from '../run/run-texts.ts';
import type { HeldPartProps } from './held-part.tsx';

const when = (at: number) => formatTime(at, locale());
const list = (words: readonly string[]) => formatList([...new Set(words)], locale());
const vendor = (id: EverythingHeld['lookups'][number]['provider']) => capabilitiesOf(id).name;

/** What is held as lines to be read; all of it, word for word, is in the file. */
export function heldParts(held: EverythingHeld): HeldPartProps[] {
  const { aliases, lookups, findings, calls, spends, drops, selection } = held;
  const { damaged, waiting, exports, contactList } = held;
  return [
    { title: text('held_details'), lines: details(held) },
    { title: text('held_spellings'), lines: aliases.map(({ key }) => key) },
    {
      title: text('held_lookups'),
      lines: lookups.map((one) =>
        joined(
          text(kindNames[one.kind]),
          vendor(one.provider),
          text(stateLooks[one.state].key),
          when(one.createdAt),
        ),
      ),
    },
    {
      title: text('held_found'),
      lines: findings.map((one) =>
        joined(one.value, text(findingLooks[one.status].key), vendor(one.provider), when(one.checkedAt)),
      ),
    },
    { title: text('held_answers'), lines: calls.map(callText), isRaw: true },
    {
      title: text('held_spends'),
      lines: spends.map((one) => joined(spendText(one), vendor(one.provider), when(one.at))),
    },
    { title: text('held_runs'), lines: drops.map(({ reason }) => text(dropTexts[reason])) },
    ...(damaged.length > 0 ? [{ title: text('held_damaged'), lines: damaged.map(damagedText) }] : []),
    { title: text('held_exports'), lines: exports.map(({ at, format }) => joined(format, when(at))) },
    {
      title: text('contacts_title'),
      lines: contactList === null ? [] : [text('contact_known', contactList)],
    },
    ...(waiting.length > 0 ? [{ title: text('held_waiting'), lines: waiting.map(waitingText) }] : []),
    ...selection.map(({ at, facts }) => ({
      title: text('held_selected', when(at)),
      lines: [factsText(facts)],
    })),
  ];
}

function damagedText({ table, row, foundAt }: EverythingHeld['damaged'][number]): string {
  return joined(table, when(foundAt), ...(row === null ? [] : [JSON.stringify(row)]));
}

function details({ person, events }: EverythingHeld): string[] {
  const { fullName, headline, company, domain, address, memberId, leadId, note, tags, edited } = person;
  const deeds = plural('held_deeds', events.length);
  return [
    ...[fullName, headline, company, domain, address, memberId, leadId].filter(
      (fact) => fact !== null && fact !== '',
    ),
    named('held_tags', list(tags)),
    named('held_note', note),
    named('held_by_hand', list(edited.map((name) => text(factNames[name])))),
    named('held_stored', when(person.createdAt)),
    named('held_changed', when(person.updatedAt)),
    named(
      'held_informed',
      person.informedAt === null ? text('held_not_yet') : formatDay(person.informedAt, locale()),
    ),
    events.length > 0 ? deeds : '',
  ].filter((line): line is string => Boolean(line));
}

function waitingText({ kinds, facts }: EverythingHeld['waiting'][number]): string {
  return joined(list(kinds.map((kind) => text(kindNames[kind]))), factsText(facts));
}

function factsText({ fullName, headline, company, domain, address }: PersonFacts): string {
  return joined(
    ...[fullName, headline, company, domain, address].filter((fact) => fact !== null && fact !== ''),
  );
}

function named(key: Parameters<typeof text>[0], value: string): string {
  return value === '' ? '' : text('named_value', text(key), value);
}

function callText({
  provider,
  slotAt,
  status,
  rawAnswer,
  isShared,
}: EverythingHeld['calls'][number]): string {
  const said = status === null ? text('held_no_answer') : `${status}`;
  const answer = isShared ? text('held_shared') : rawAnswer;
  return [text('held_calls_to', vendor(provider), when(slotAt), said), answer].filter(Boolean).join('\n');
}

function joined(...words: (string | null)[]): string {
  return words.join(' · ');
}
