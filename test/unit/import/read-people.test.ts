import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPeople } from '../../../lib/import/read-people.ts';

const ada = 'https://www.linkedin.com/in/ada-sample';
const lead = `https://www.linkedin.com/sales/lead/ACwAA${'x'.repeat(34)},NAME_SEARCH,abc`;

describe('a list of addresses', () => {
  it('reads each spelling, and tells which line is none', () => {
    const { people, problems, columns } = readPeople(
      ['linkedin.com/in/Ada-Sample/?x=1', '', 'Bo Example', `${lead}`, 'https://evil.example/in/ada'].join(
        '\n',
      ),
    );
    expect(columns).toEqual([]);
    expect(people.map(({ address, leadId }) => [address, leadId])).toEqual([
      ['https://www.linkedin.com/in/Ada-Sample', null],
      [null, `ACwAA${'x'.repeat(34)}`],
    ]);
    expect(problems).toEqual([
      { line: 3, text: 'Bo Example', reason: 'no-profile' },
      { line: 5, text: 'https://evil.example/in/ada', reason: 'no-profile' },
    ]);
  });

  it.each([
    `<${ada}>`,
    `Ada (${ada}).`,
    `[Ada Sample](${ada})`,
    `see ${ada}; “${ada}”`,
    `${ada}!`,
    `'${ada}'`,
  ])('reads it out of %s', (line) => {
    const { people, problems } = readPeople(line);
    expect([...new Set(people.map(({ address }) => address))]).toEqual([ada]);
    expect(problems).toEqual([]);
  });

  it('reads several on one line', () => {
    expect(readPeople(`${ada}, ${ada}-2 ${ada}-3`).people).toHaveLength(3);
  });

  it('reads by what vendors know people, alone or beside the one address of a line', () => {
    const urn = (number: number) => `urn:harmonic:person:${number}`;
    const { people, problems } = readPeople(
      [urn(1), `${urn(2)} ${urn(3)}`, `${ada} ${urn(4)}`, 'urn:x:5'].join('\n'),
    );
    expect(people.map(({ address, vendorIds }) => [address, vendorIds?.['harmonic']])).toEqual([
      [null, urn(1)],
      [null, urn(2)],
      [null, urn(3)],
      [ada, urn(4)],
    ]);
    expect(problems).toEqual([{ line: 4, text: 'urn:x:5', reason: 'no-profile' }]);
  });
});

describe('values with a heading', () => {
  it.each([
    'LinkedIn URL,First Name,Last Name,Company,Domain',
    'linkedin_profile_url;VORNAME;Nachname;Unternehmen;Website',
    '"Person Linkedin Url"\tfirst-name\tSurname\t"Company Name"\tcompany domain',
    '\uFEFFprofil,Prénom,Nom,Société,Web',
  ])('knows the columns of %s', (heading) => {
    const by = heading.includes(';') ? ';' : heading.includes('\t') ? '\t' : ',';
    const row = [ada, 'Ada', 'Sample', 'Example Works', 'https://www.works.example/about'];
    const named = heading.replace('profil,', 'Profile,');
    const { people, problems } = readPeople(`${named}\r\n${row.join(by)}`);
    expect(problems).toEqual([]);
    expect(people).toEqual([
      {
        address: ada,
        memberId: null,
        leadId: null,
        fullName: 'Ada Sample',
        firstName: 'Ada',
        lastName: 'Sample',
        headline: null,
        company: 'Example Works',
        domain: 'works.example',
      },
    ]);
  });

  it('takes the id under which a vendor knows somebody from whichever column it stands in', () => {
    const lines = [
      'Name,Company,Person URN,Other',
      'Ada Sample,Example Works,urn:harmonic:person:7,urn:harmonic:company:9',
      'Bo Example,Example Works,,about urn:harmonic:person:8',
      'Cy Example,,urn:harmonic:person:9,',
      'Di Example,,,',
    ];
    const { people, problems } = readPeople(lines.join('\n'));
    expect(people.map(({ fullName, vendorIds }) => [fullName, vendorIds])).toEqual([
      ['Ada Sample', { harmonic: 'urn:harmonic:person:7' }],
      ['Bo Example', undefined],
      ['Cy Example', { harmonic: 'urn:harmonic:person:9' }],
    ]);
    expect(problems).toMatchObject([{ line: 5, reason: 'nobody' }]);
  });

  it.each([
    ['LinkedIn-Profil;Vorname;Nachname;Firmenname;Webseite', ';'],
    ['Profil LinkedIn;Prénom;Nom;Nom de l’entreprise;Site web', ';'],
    ['Perfil de LinkedIn;Nombre;Apellidos;Nombre de la empresa;Sitio web', ';'],
    ['hs_linkedin_url,First Name,Last Name,Associated Company,Company Domain Name', ','],
    ['sep=;\r\nLinkedIn URL;First Name;Last Name;Company;Website', ';'],
  ])('knows the columns of %j too', (heading, by) => {
    const row = [ada, 'Ada', 'Sample', 'Example Works', 'works.example'];
    const { people, problems, columns } = readPeople(`${heading}\r\n${row.join(by)}\r\n${by}x`);
    expect(columns).toHaveLength(5);
    expect(people).toMatchObject([
      {
        address: ada,
        firstName: 'Ada',
        lastName: 'Sample',
        company: 'Example Works',
        domain: 'works.example',
      },
    ]);
    expect(problems).toMatchObject([{ line: heading.split('\n').length + 2 }]);
  });

  it.each([
    ['https://www.linkedin.com/company/example-works', null],
    ['linkedin.com/sales/company/7', null],
    ['n/a', null],
    ['-', null],
    ['Example Works', null],
    ['linkedin.com', 'linkedin.com'],
    ['https://www.Works.example/about', 'works.example'],
  ])('the website %j is the domain %j', (website, domain) => {
    const { people } = readPeople(`name,company,companyUrl\nAda Sample,Example Works,${website}`);
    expect(people).toMatchObject([{ fullName: 'Ada Sample', domain }]);
  });

  it('splits a full name', () => {
    const { people } = readPeople('Name,Company\nDr. Ada van der Sample,Example Works');
    expect(people).toMatchObject([
      { firstName: 'Ada', lastName: 'van der Sample', company: 'Example Works' },
    ]);
  });

  it('tells what it could not use', () => {
    const { people, problems } = readPeople(
      ['name,company,url', 'Ada Sample,,', 'Bo Example,Example Works,lnkd.in/x', ',,https://x.example'].join(
        '\n',
      ),
    );
    expect(people).toMatchObject([{ fullName: 'Bo Example', address: null }]);
    expect(problems.map(({ line, reason }) => [line, reason])).toEqual([
      [2, 'nobody'],
      [3, 'address-ignored'],
      [4, 'no-profile'],
    ]);
  });
});

describe('what strangers write', () => {
  it('stops at ten thousand, and says so', () => {
    const lines = Array.from({ length: 10_050 }, (_, index) => `${ada}-${index}`);
    const { people, problems } = readPeople(lines.join('\n'));
    expect(people).toHaveLength(10_000);
    expect(problems).toEqual([{ line: 10_001, text: `${ada}-10000`, reason: 'too-many' }]);
  });

  it('keeps formulas as text, and takes out what deceives the eye', () => {
    const { people } = readPeople('first,last,company\n=CMD(),\u202eelpmaS,Works\u0000');
    expect(people).toMatchObject([{ firstName: '=CMD()', lastName: 'elpmaS', company: 'Works' }]);
  });

  it('knows no column of the language itself', () => {
    const { people, problems } = readPeople('__proto__,constructor,toString\n{},x,y');
    expect(people).toEqual([]);
    expect(problems.map(({ reason }) => reason)).toEqual(['no-profile', 'no-profile']);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('survives ten megabytes of one line, of quotes and of commas', () => {
    for (const text of ['x', '"', '"a",']) {
      const { people, problems } = readPeople(text.repeat(10_000_000 / text.length));
      expect(people).toEqual([]);
      expect(problems.every((problem) => problem.text.length <= 80)).toBe(true);
    }
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(readPeople(text).people.length).toBeLessThan(100);
      }),
    );
  });
});
