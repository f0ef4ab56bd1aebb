import type { PersonDeed } from '../../lib/enrichment/person-event.ts';
import type { Lookup } from '../../lib/enrichment/lookup.ts';
import { formatList } from '../../lib/format/format-number.ts';
import { capabilitiesOf } from '../../lib/providers/index.ts';
import { locale, text } from '../../lib/text.ts';
import type { TimelineEntry } from '../../lib/timeline.ts';
import { factNames } from './fact-names.ts';
import { kindNames } from './kind-texts.ts';
import { spendsText, stateLooks } from './lookup-texts.ts';

const list = (words: readonly string[]): string => formatList([...new Set(words)], locale());
const kindText = ({ kind }: Lookup): string => text(kindNames[kind]);

/** One sentence on something that happened. */
export function timelineText(entry: TimelineEntry): string {
  if (entry.type === 'added') return text('timeline_added');
  if (entry.type === 'asked') return text('timeline_asked', kindText(entry.lookup));
  if (entry.type === 'called') return calledText(entry);
  if (entry.type === 'answered') return answeredText(entry);
  if (entry.type === 'deed') return deedText(entry.event);
  const { format, count } = entry.record;
  return text('timeline_exported', format, count);
}

function calledText({ call, lookups }: Extract<TimelineEntry, { type: 'called' }>): string {
  return text('timeline_called', capabilitiesOf(call.provider).name, list(lookups.map(kindText)));
}

function answeredText({ lookup, findings, spends }: Extract<TimelineEntry, { type: 'answered' }>): string {
  const values = list(findings.map(({ value }) => value));
  const outcome = values || text(stateLooks[lookup.state].key);
  return text('timeline_answered', kindText(lookup), outcome, spendsText(spends));
}

function deedText(deed: PersonDeed): string {
  if (deed.type === 'edited')
    return text('timeline_edited', list(deed.facts.map((name) => text(factNames[name]))));
  if (deed.type === 'noted') return text('timeline_noted');
  if (deed.type === 'marked') return markedText(deed);
  const { added, removed } = deed;
  const parts = [
    added.length > 0 && text('timeline_tagged', list(added)),
    removed.length > 0 && text('timeline_untagged', list(removed)),
  ];
  return parts.filter((part) => part !== false).join(' ');
}

function markedText({ reason, value }: Extract<PersonDeed, { type: 'marked' }>): string {
  if (reason === 'bounced') return text('timeline_bounced', value);
  return reason === 'wrong' ? text('timeline_wrong', value) : text('timeline_unmarked', value);
}
