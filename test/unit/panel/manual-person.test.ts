import { describe, expect, test } from 'vitest';
import { editedFacts, fillGaps } from '../../../lib/enrichment/edited-facts.ts';
import {
  emptyForm,
  factsFrom,
  formOf,
  formProblems,
  savingProblems,
  typedSince,
} from '../../../lib/enrichment/manual-person.ts';
import { profileLink } from '../../../lib/enrichment/profile-link.ts';

const form = { ...emptyForm, firstName: 'Ada', lastName: 'Sample', company: 'Works' };
const known = {
  address: 'https://www.linkedin.com/in/ada-sample',
  memberId: 'ACoAAsample',
  leadId: null,
  fullName: 'Dr. Ada Sample',
  firstName: 'Ada',
  lastName: 'Sample',
  headline: null,
  company: 'Works',
  domain: null,
};

describe('what is saved without asking', () => {
  test('may lack what asking needs', () => expect(savingProblems(emptyForm, [])).toEqual({}));

  test.each([
    ['an address of no profile', { ...form, address: 'ada' }, { address: 'not-a-profile' }],
    ['a domain that is none', { ...form, domain: 'our domain' }, { domain: 'not-a-domain' }],
  ])('is not %s', (_, typed, problems) => {
    expect(savingProblems(typed, ['address', 'domain'])).toEqual(problems);
  });

  test('keeps the address of a lead, which nobody typed', () => {
    const lead = { ...form, address: 'https://www.linkedin.com/sales/lead/ACwAA1' };
    expect(savingProblems(lead, ['company'])).toEqual({});
  });
});

describe('what keeps a typed person from being asked for', () => {
  test.each([
    ['nothing', form, ['work-email'], {}],
    [
      'no names',
      { ...form, firstName: ' ', lastName: '' },
      ['work-email'],
      { firstName: 'missing', lastName: 'missing' },
    ],
    ['nothing to find them by', { ...form, company: ' ' }, ['work-email'], { address: 'missing' }],
    ['a phone without an address', form, ['work-email', 'phone'], { address: 'needed-for-kind' }],
    [
      'another site',
      { ...form, address: 'https://linkedin.com.sample.example/in/ada' },
      [],
      { address: 'not-a-profile' },
    ],
    [
      'a script',
      { ...form, address: 'javascript:alert(1)//linkedin.com/in/ada' },
      [],
      { address: 'not-a-profile' },
    ],
    ['a sentence', { ...form, domain: 'our domain' }, [], { domain: 'not-a-domain' }],
    [
      'the company’s page at LinkedIn',
      { ...form, domain: 'www.linkedin.com/company/works/' },
      [],
      { domain: 'not-a-domain' },
    ],
    ['nothing: the company is LinkedIn', { ...form, domain: 'https://www.linkedin.com/' }, [], {}],
    ['nothing, by domain alone', { ...form, company: '', domain: 'works.example' }, ['work-email'], {}],
  ] as const)('%s', (_, typed, wanted, problems) => {
    expect(formProblems(typed, [...wanted])).toEqual(problems);
  });
});

describe('the person of a form', () => {
  test('an untouched form says what was known', () => {
    expect(factsFrom(formOf(known), known)).toEqual(known);
  });

  test('addresses and domains are taken as they are pasted', () => {
    const pasted = {
      ...form,
      address: ' linkedin.com/in/Ada-Sample?trk=x ',
      domain: 'https://www.Works.example/team',
    };
    const { address, domain, fullName } = factsFrom(pasted, null);
    expect([address, domain, fullName]).toEqual([
      'https://www.linkedin.com/in/Ada-Sample',
      'works.example',
      'Ada Sample',
    ]);
  });

  test('a page at LinkedIn is not taken for the company LinkedIn', () => {
    expect(factsFrom({ ...form, domain: 'linkedin.com/company/works' }, null).domain).toBeNull();
    expect(factsFrom({ ...form, domain: 'linkedin.com' }, null).domain).toBe('linkedin.com');
  });

  test('another address takes none of the ids of the page', () => {
    const other = { ...formOf(known), address: 'https://www.linkedin.com/in/bo-sample' };
    expect(factsFrom(other, known).memberId).toBeNull();
  });

  test('another spelling of the address keeps them', () => {
    const same = { ...formOf(known), address: 'de.linkedin.com/in/ADA-sample/' };
    expect(factsFrom(same, known).memberId).toBe('ACoAAsample');
  });

  test('what was changed by hand is named', () => {
    const changed = factsFrom({ ...formOf(known), firstName: 'Ida', company: '' }, known);
    expect(editedFacts(known, changed)).toEqual(['fullName', 'firstName', 'company']);
    expect(editedFacts(known, known)).toEqual([]);
  });

  test('what was typed after it was sent is still to be sent', () => {
    const typed = { company: 'Works', domain: 'works.example', headline: '' };
    expect(typedSince({ ...form, domain: 'works.exam' }, typed)).toEqual({ domain: 'works.example' });
  });

  test('the page fills only what is not stored', () => {
    const filled = fillGaps(known, { ...known, company: 'Elsewhere', headline: 'Engineer', fullName: 'X' });
    expect(filled).toEqual({ ...known, headline: 'Engineer' });
  });
});

test.each([
  ['https://www.linkedin.com/in/ada-sample', 'https://www.linkedin.com/in/ada-sample'],
  ['javascript:alert(1)', null],
  ['https://sample.example/in/ada', null],
  ['https://www.linkedin.com/in/../feed', null],
  [null, null],
])('the link of %j is %j', (address, link) => expect(profileLink(address)).toBe(link));
