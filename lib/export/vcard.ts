import type { Finding } from '../enrichment/finding.ts';
import { wholeName } from '../enrichment/shown-name.ts';
import type { ExportedPerson } from './exported-person.ts';
import { jobTitle } from './job-title.ts';
import { phoneNumber } from './phone-number.ts';
import { plainText } from './plain-text.ts';

const mostOctets = 75;

/** One person as vCard 3.0 (RFC 2426). Values that a vendor called invalid are left out. */
export function vCard(exported: ExportedPerson): string {
  const { person, findings } = exported;
  const { id, firstName, lastName, company, domain, address, updatedAt } = person;
  const name = wholeName(person) || company || address || '?';
  const lines = [
    'BEGIN:VCARD',
    'VERSION:3.0',
    `N:${[lastName, firstName].map(escaped).join(';')};;;`,
    `FN:${escaped(name)}`,
    ...property('ORG', company),
    ...property('TITLE', jobTitle(person)),
    ...findings.filter(({ status }) => status !== 'invalid').map(reach),
    ...property('URL', address),
    ...property('URL;TYPE=WORK', domain && `https://${domain}`),
    ...property('NOTE', person.note),
    ...(person.tags.length > 0 ? [`CATEGORIES:${person.tags.map(escaped).join(',')}`] : []),
    `UID:${escaped(id)}`,
    `REV:${new Date(updatedAt).toISOString()}`,
    'END:VCARD',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function property(name: string, value: string | null): string[] {
  return value ? [`${name}:${escaped(value)}`] : [];
}

function reach({ kind, value, label }: Finding): string {
  if (kind === 'work-email') return `EMAIL;TYPE=INTERNET,WORK:${escaped(value)}`;
  if (kind === 'personal-email') return `EMAIL;TYPE=INTERNET,HOME:${escaped(value)}`;
  const type = /mobile|cell/i.test(label ?? '') ? 'CELL' : 'VOICE';
  return `TEL;TYPE=${type}:${escaped(phoneNumber(value) ?? value)}`;
}

function escaped(value: string): string {
  return plainText(value)
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|\r|\n/g, '\\n');
}

const octets = new TextEncoder();

/** A line of at most 75 octets; what is longer goes on behind a line break and a space, never within a character. */
function folded(line: string): string {
  if (octets.encode(line).length <= mostOctets) return line;
  const parts = [''];
  let length = 0;
  for (const character of line) {
    const weight = octets.encode(character).length;
    if (length + weight > mostOctets) {
      parts.push('');
      length = 1;
    }
    parts.push((parts.pop() ?? '') + character);
    length += weight;
  }
  return parts.join('\r\n ');
}
