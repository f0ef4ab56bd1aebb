import { describe, expect, it } from 'vitest';
import { historyRowOf } from '../../../lib/history/history-row.ts';
import { queryWords } from '../../../lib/people/person-words.ts';
import { makeFinding, makeLookup, makePerson } from './make-people.ts';

const bounced = { reason: 'bounced', at: 3000 } as const;

describe('what the history tells of a person', () => {
  it('shows the best of what was found: work before personal, sure before risky, new before old', () => {
    const findings = [
      makeFinding('personal', 'valid', { kind: 'personal-email' }),
      makeFinding('risky', 'risky'),
      makeFinding('old', 'valid'),
      makeFinding('new', 'valid', { checkedAt: 3000 }),
      makeFinding('gone', 'valid', { checkedAt: 4000, wrong: bounced }),
    ];
    const row = historyRowOf({ person: makePerson('ada'), lookups: [], findings });
    expect(row).toMatchObject({ value: 'new@works.example', status: 'valid' });
  });

  it('counts nobody as found whose only address was marked as wrong', () => {
    const findings = [makeFinding('gone', 'valid', { wrong: bounced })];
    const { facets, value } = historyRowOf({
      person: makePerson('ada'),
      lookups: [makeLookup('one')],
      findings,
    });
    expect(facets).toEqual(['all', 'outcome:wrong', 'vendor:pronto']);
    expect(value).toBeNull();
  });

  it('takes the newest end of each kind, whatever waits again', () => {
    const lookups = [
      makeLookup('old', { state: 'failed', settledAt: 1 }),
      makeLookup('new', { state: 'not-found', settledAt: 2 }),
      makeLookup('again', { state: 'waiting', settledAt: null, runId: 'r1' }),
      makeLookup('phone', { kind: 'phone', state: 'interrupted', settledAt: 3 }),
    ];
    const { facets } = historyRowOf({ person: makePerson('ada'), lookups, findings: [] });
    expect(facets).toEqual(['all', 'outcome:not-found', 'outcome:interrupted', 'vendor:pronto', 'run:r1']);
  });

  it('is found by name, company, headline, address, found value, tag and note, without accents', () => {
    const person = makePerson('zoe-muster', {
      fullName: 'Zoë Müster',
      tags: ['Fair 2026'],
      note: 'met at Brühl',
    });
    const { words } = historyRowOf({ person, lookups: [], findings: [makeFinding('z.m', 'valid')] });
    const wanted = ['zoe', 'muster', 'works', 'testing', 'fair', '2026', 'bruhl', 'z', 'example'];
    expect(words).toEqual(expect.arrayContaining(wanted));
  });

  it('is found by each word of a note that is as long as one can be', () => {
    const note = Array.from({ length: 200 }, (_, place) => `word${place}`).join(' ');
    const { words } = historyRowOf({ person: makePerson('ada', { note }), lookups: [], findings: [] });
    expect(words).toEqual(expect.arrayContaining(note.split(' ')));
  });

  it.each([
    'https://www.linkedin.com/in/zoe-muster-7/?miniProfileUrn=1',
    'linkedin.com/in/zoe-muster-7',
    'zoe-muster-7',
  ])('is found by the address as it is copied from a page: %s', (query) => {
    const person = makePerson('zoe-muster-7', { fullName: 'Someone Else' });
    const { words } = historyRowOf({ person, lookups: [], findings: [] });
    expect(words).toEqual(expect.arrayContaining(queryWords(query)));
    expect(queryWords(query)).toEqual(['zoe', 'muster', '7']);
  });

  it('is found by a word that is longer than those that are kept', () => {
    const note = 'x'.repeat(60);
    const { words } = historyRowOf({ person: makePerson('ada', { note }), lookups: [], findings: [] });
    expect(words).toContain(queryWords(note)[0]);
  });

  it('sorts without accents and case, and puts whoever has no company last', () => {
    const { companyKey, nameKey } = historyRowOf({
      person: makePerson('x', { fullName: 'Örjan Ek', company: null }),
      ...{ lookups: [], findings: [] },
    });
    expect(nameKey).toBe('orjan ek');
    expect(companyKey > 'zzz').toBe(true);
  });
});
