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
});
