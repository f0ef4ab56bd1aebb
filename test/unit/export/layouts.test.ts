import { describe, expect, it, test } from 'vitest';
import { type LayoutId, layoutIds } from '../../../lib/export/format-ids.ts';
import { jobTitle } from '../../../lib/export/job-title.ts';
import { layouts } from '../../../lib/export/layouts.ts';
import { phoneNumber } from '../../../lib/export/phone-number.ts';
import { at, desk, exported, mobile } from './make-exported.ts';

const headings: Record<Exclude<LayoutId, 'full'>, string> = {
  hubspot:
    'First Name,Last Name,Email,Phone Number,Mobile Phone Number,Job Title,Company Name,Website URL,LinkedIn URL',
  salesforce: 'First Name,Last Name,Company,Title,Email,Phone,Mobile Phone,Website,Lead Source,Description',
  pipedrive: 'Name,Email,Phone,Organization,Label,Note',
  apollo: 'First Name,Last Name,Contact Email,Contact LinkedIn URL,Company Name,Company Website,Title',
  lemlist: 'email,firstName,lastName,companyName,phone,linkedinUrl,picture,icebreaker,timezone',
  instantly: 'email,first_name,last_name,company_name,job_title,phone,website,personalization',
  smartlead: 'email,first_name,last_name,company_name',
};

function cellsOf(layout: LayoutId, ...person: Parameters<typeof exported>) {
  const { columns, rows } = layouts[layout];
  return rows(exported(...person)).map((row) =>
    Object.fromEntries(row.flatMap((cell, place) => (cell === null ? [] : [[columns[place], cell]]))),
  );
}

describe('the columns of each reader', () => {
  it.each(Object.entries(headings))('%s', (layout, heading) => {
    const id = layoutIds.find((one) => one === layout) ?? 'full';
    expect(layouts[id].columns.join(',')).toBe(heading);
  });
});

test('a person fills the columns of HubSpot', () => {
  expect(cellsOf('hubspot')).toEqual([
    {
      'First Name': 'Ada',
      'Last Name': 'Sample',
      Email: 'ada@difference.example',
      'Phone Number': '+442079460000',
      'Mobile Phone Number': '+33612345678',
      'Job Title': 'Head of Imaginary Engines',
      'Company Name': 'Difference Works',
      'Website URL': 'https://difference.example',
      'LinkedIn URL': 'https://www.linkedin.com/in/ada',
    },
  ]);
});

test('Salesforce gets what it cannot do without', () => {
  const [lead] = cellsOf('salesforce', { lastName: '', company: null, domain: null });
  expect(lead).toMatchObject({ 'Last Name': 'Ada Sample', Company: '[not provided]' });
});

test('whoever has one name is not called by it twice in Salesforce', () => {
  const [lead] = cellsOf('salesforce', { fullName: 'Ada', firstName: 'Ada', lastName: '' });
  expect([lead?.['First Name'], lead?.['Last Name']]).toEqual([undefined, 'Ada']);
});

test('Pipedrive and lemlist have one number: the desk’s, else the mobile', () => {
  expect(cellsOf('pipedrive')[0]).toMatchObject({ Name: 'Ada Sample', Phone: '+442079460000' });
  expect(cellsOf('lemlist', {}, [{}, mobile])[0]).toMatchObject({ phone: '+33612345678' });
});

test('Apollo gets the bare domain and ten thousand rows at most', () => {
  expect(cellsOf('apollo')[0]).toMatchObject({ 'Company Website': 'difference.example' });
  expect(layouts.apollo.mostRows).toBe(10_000);
});

test.each(['hubspot', 'lemlist', 'instantly', 'smartlead'] as const)(
  '%s does without people who have no email',
  (layout) => expect(cellsOf(layout, {}, [mobile])).toEqual([]),
);

test('the best address is taken: work before personal, valid before risky, never an invalid one', () => {
  const email = (...findings: Parameters<typeof exported>[1] & object) =>
    cellsOf('smartlead', {}, findings)[0]?.['email'];
  const personal = { kind: 'personal-email', value: 'home@mail.example' } as const;
  expect(email(personal, { status: 'risky', value: 'risky@x.example' }, {})).toBe('ada@difference.example');
  expect(email(personal, { status: 'invalid' })).toBe('home@mail.example');
  expect(email({ status: 'invalid' })).toBeUndefined();
});

test('the full table has a row for each value, and the cost of a lookup once', () => {
  const rows = cellsOf('full');
  expect(rows.map((row) => [row['kind'], row['value'], row['phone_e164'], row['cost']])).toEqual([
    ['work-email', 'ada@difference.example', undefined, 3],
    ['phone', mobile.value, '+33612345678', undefined],
    ['phone', desk.value, '+442079460000', undefined],
  ]);
  expect(rows[0]).toMatchObject({
    status: 'valid',
    vendor_status: 'deliverable',
    vendor: 'pronto',
    checked_at: new Date(at).toISOString(),
    cost_unit: 'credits',
    cost_basis: 'estimated',
    source_address: 'https://www.linkedin.com/in/ada',
    delete_after: '2027-01-02T00:00:00.000Z',
    lookup_id: 'l1',
  });
  expect(cellsOf('full', {}, [])).toMatchObject([{ full_name: 'Ada Sample', person_id: 'ada' }]);
});

test.each([
  ['+33 6 12-34.56 78', '+33612345678'],
  ['0033 612345678', '+33612345678'],
  ['+44 (0)20 7946 0000', '+442079460000'],
  ['06 12 34 56 78', null],
  ['+33 6 12 34 56 78 ext. 4', null],
  ['+1234567890123456', null],
])('the number %s is %s', (written, expected) => expect(phoneNumber(written)).toBe(expected));

test.each([
  ['Head of Tests at Example Works', 'Example Works', 'Head of Tests'],
  ['Leiterin bei EXAMPLE WORKS', 'Example Works', 'Leiterin'],
  ['Speaker | Example Works', 'Example Works', 'Speaker | Example Works'],
  ['Head of Tests at Elsewhere', 'Example Works', 'Head of Tests at Elsewhere'],
  ['Head of Tests', null, 'Head of Tests'],
])('of %s (%s) the title is %s', (headline, company, expected) =>
  expect(jobTitle({ headline, company })).toBe(expected),
);
