import type { Finding } from '../../lib/enrichment/finding.ts';
import { formatList } from '../../lib/format/format-number.ts';
import { formatDay } from '../../lib/format/format-time.ts';
import type { PersonRecord } from '../../lib/person-record.ts';
import { deleteAfter } from '../../lib/privacy/delete-after.ts';
import type { PrivacySettings } from '../../lib/privacy/privacy-settings.ts';
import { capabilitiesOf } from '../../lib/providers/index.ts';
import { locale, text } from '../../lib/text.ts';
import { kindNames } from '../person/kind-texts.ts';
import { factSources } from './fact-sources.ts';

/** A text for the person: what is held, from where, why, until when, and their rights. What the user did not fill in
 * stands in brackets. */
export function noticeText({ person, records }: PersonRecord, settings: PrivacySettings): string {
  const findings = records.flatMap((record) => record.findings);
  const until = deleteAfter(person, settings);
  const { fullName, headline, company, domain, address } = person;
  const facts = [fullName, headline, company, domain, address];
  const held = [...facts, ...findings.map(({ value }) => value)].filter((one) => one !== null && one !== '');
  const paragraphs = [
    text('notice_greeting', fullName || `[${text('field_full_name')}]`),
    text('notice_what', formatList(held.map(String), locale())),
    ...factSources(person),
    ...findings.map(sourceText),
    text('notice_why', settings.purpose || text('notice_purpose_blank')),
    until !== null && text('notice_until', day(until)),
    text('notice_rights'),
    text('notice_sign', settings.sender || text('notice_sender_blank')),
  ];
  return paragraphs.filter(Boolean).join('\n\n');
}

function sourceText({ kind, provider, checkedAt }: Finding): string {
  return text('notice_from_vendor', text(kindNames[kind]), capabilitiesOf(provider).name, day(checkedAt));
}

function day(at: number): string {
  return formatDay(at, locale());
}
