import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPageReader, type PageReader } from '../commands/read-pages/open-page-reader.ts';
import addresses from '../fixtures/linkedin/pages/addresses.json' with { type: 'json' };
import expected from '../fixtures/linkedin/pages/expected.json' with { type: 'json' };

const folder = new URL('../fixtures/linkedin/pages/', import.meta.url);

function pageText(file: string): string {
  return readFileSync(new URL(file, folder), 'utf8');
}

function expectation(file: string): unknown {
  return Object.entries(expected).find(([name]) => name === file)?.[1];
}

let reader: PageReader;

beforeAll(async () => {
  reader = await openPageReader();
});

afterAll(() => reader.close());

describe('saved pages of LinkedIn', () => {
  it.each(Object.entries(addresses))('%s at %s', async (file, address) => {
    const { evidence, ...result } = await reader.read(pageText(file), address);
    expect(result).toEqual({ address, ...(expectation(file) as object) });
    expect(Array.isArray(evidence)).toBe(true);
  });

  it.each([
    ['profile-sdui.html', 'https://www.linkedin.com/in/nora-vale'],
    ['profile-ember.html', 'https://www.linkedin.com/in/edda-van-hal'],
    ['people-search-sdui.html', 'https://www.linkedin.com/search/results/people/'],
    ['connections-sdui.html', 'https://www.linkedin.com/mynetwork/invite-connect/connections/'],
    ['authwall.html', null],
  ])('%s tells its address itself', async (file, address) => {
    const result = await reader.read(pageText(file), null);
    expect(result.address).toBe(address);
  });

  it('knows the own profile at the address of its id too', async () => {
    const address = `https://www.linkedin.com/in/ACoAA${'n'.repeat(34)}`;
    expect(pageText('own-profile.html')).toContain(`ACoAA${'n'.repeat(34)}Topcard`);
    const result = await reader.read(pageText('own-profile.html'), address);
    expect(result).toMatchObject({ person: null, missing: ['own profile'] });
  });

  it('says where it read each field', async () => {
    const { evidence } = await reader.read(pageText('profile-sdui.html'), addresses['profile-sdui.html']);
    const fields = evidence.flat().map(({ field, source }) => `${field}: ${source}`);
    expect(fields).toEqual(
      expect.arrayContaining([
        'address: contact link',
        'address: invite link',
        'name: heading',
        'name: title',
      ]),
    );
    expect(fields).toEqual(expect.arrayContaining(['headline: card and toolbar', 'company: card entry']));
  });

  it.each(Object.keys(addresses))('%s names nobody at the address of somebody else', async (file) => {
    const result = await reader.read(pageText(file), 'https://www.linkedin.com/in/nobody-here/');
    expect(result.person).toBeNull();
    expect(result.kind).toBe('none');
  });

  const losses: [what: string, lose: (html: string) => string][] = [
    ['component keys', (html) => html.replaceAll(/ componentkey="[^"]*"/g, '')],
    ['component keys, now in ids', (html) => html.replaceAll(' componentkey=', ' id=')],
    ['headings', (html) => html.replaceAll(/<(\/?)h[1-3]\b/g, '<$1div')],
    ['roles', (html) => html.replaceAll(/ role="[^"]*"/g, '')],
    ['classes', (html) => html.replaceAll(/ class="[^"]*"/g, '')],
    ['labels', (html) => html.replaceAll(/ (?:alt|aria-label)="[^"]*"/g, '')],
    ['pictures of kinds', (html) => html.replaceAll(/<svg[^>]*><\/svg>/g, '')],
    ['titles', (html) => html.replaceAll(/<title>.*?<\/title>/g, '')],
    ['paragraphs', (html) => html.replaceAll(/<(\/?)p\b/g, '<$1div')],
  ];

  it.each(losses)('a profile without its %s still names the same person', async (_what, lose) => {
    for (const file of ['profile-sdui.html', 'profile-ember.html'] as const) {
      const { person } = await reader.read(lose(pageText(file)), addresses[file]);
      const { url, name, headline, company } = expected[file].person;
      expect(person).toMatchObject({ url, name, headline, company });
    }
  });

  it.each(losses)('a search without its %s still has the same rows', async (_what, lose) => {
    for (const file of ['people-search-sdui.html', 'people-search-ember.html'] as const) {
      const { rows } = await reader.read(lose(pageText(file)), addresses[file]);
      const facts = ({
        url,
        name,
        headline,
      }: {
        url: string | null;
        name: string;
        headline: string | null;
      }) => [url, name, headline].join(' · ');
      expect(rows?.map(facts)).toEqual(expected[file].rows.map(facts));
    }
  });

  it.each(['profile-sdui.html', 'profile-ember.html', 'profile-two-cards.html'] as const)(
    '%s cut anywhere names the same person or nobody',
    async (file) => {
      const html = pageText(file);
      for (let part = 1; part < 12; part += 1) {
        const { person } = await reader.read(html.slice(0, (html.length * part) / 12), addresses[file]);
        expect([undefined, expected[file].person.name]).toContain(person?.name);
      }
    },
  );

  it.each([
    'people-search-sdui.html',
    'people-search-ember.html',
    'connections-sdui.html',
    'company-people.html',
    'sales-search.html',
    'sales-list.html',
  ] as const)('a row of %s from which a text is gone names its person or nobody', async (file) => {
    const html = pageText(file);
    const nameOf = new Map<string | null, string>(
      expected[file].rows.map(({ url, memberId, name }) => [url ?? memberId, name]),
    );
    for (const { index, 0: text } of html.matchAll(/(?<=>)[^<>\n]+(?=<)/g)) {
      const without = html.slice(0, index) + html.slice(index + text.length);
      const { rows } = await reader.read(without, addresses[file]);
      for (const { url, memberId, name } of rows ?? [])
        expect([nameOf.get(url ?? memberId), ''], `without ${text}`).toContain(name);
    }
  });

  it.each(['people-search-sdui.html', 'people-search-ember.html'] as const)(
    'a hidden member of %s is not taken for the mutual connection who stands below',
    async (file) => {
      const mutual = '<div><a href="https://www.linkedin.com/in/mutual-one/">Mutual One</a> knows them</div>';
      const hidden = pageText(file)
        .replace(':member:headless', ':member:7')
        .replace(/(LinkedIn Member(?:<.*?Clerk|.*?Clerk<\/p>))/, `$1${mutual}`);
      expect(hidden).toContain(mutual);
      const { rows } = await reader.read(hidden, addresses[file]);
      expect(rows?.map(({ url }) => url)).toEqual(expected[file].rows.map(({ url }) => url));
    },
  );

  it('a page nested without end is nobody', async () => {
    const html = `<main>${'<div>'.repeat(400)}<h1>Nora Vale</h1></main>`;
    const { person } = await reader.read(html, 'https://www.linkedin.com/in/nora-vale');
    expect(person).toBeNull();
  });
});
