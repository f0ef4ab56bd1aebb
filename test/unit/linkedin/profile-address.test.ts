import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identityKeys, readAddress } from '../../../lib/reading/profile-address.ts';
import vectors from '../../fixtures/linkedin/addresses/vectors.json' with { type: 'json' };

const memberId = `ACoAA${'Qz1_-x'.repeat(6).slice(0, 34)}`;
const leadId = `ACwAA${'Qz1_-x'.repeat(6).slice(0, 34)}`;

describe('readAddress', () => {
  it.each(vectors.people)('$input is $key', ({ input, kind, url, key }) => {
    expect(readAddress(input)).toEqual({ kind, url, key });
  });

  it.each(vectors.refused)('refuses %s', (input) => {
    expect(readAddress(input)).toBeNull();
  });

  it('knows a public name with a flag', () => {
    const read = readAddress('https://www.linkedin.com/in/nora-%F0%9F%87%A9%F0%9F%87%AA/');
    expect(read?.key).toBe('in:nora-🇩🇪');
  });

  it('tells member ids apart by case', () => {
    const other = memberId.replace('x', 'X');
    expect(readAddress(`/in/${memberId}`)?.key).not.toBe(readAddress(`/in/${other}`)?.key);
  });

  it('never throws and gives a canonical address that reads as itself', () => {
    const prefix = fc.constantFrom(
      '',
      '/in/',
      'https://www.linkedin.com/in/',
      'https://www.linkedin.com/pub/',
      '/sales/lead/',
    );
    const anything = fc.oneof(fc.string({ unit: 'binary' }), fc.webPath(), fc.string());
    fc.assert(
      fc.property(prefix, anything, (start, rest) => {
        const read = readAddress(start + rest);
        if (read === null) return;
        const again = readAddress(read.url);
        expect([again?.url, again?.key]).toEqual([read.url, read.key]);
      }),
      { numRuns: 2000 },
    );
  });

  it('refuses what is no text', () => {
    const noText = fc.anything().filter((value) => typeof value !== 'string');
    fc.assert(
      fc.property(noText, (value) => {
        expect(readAddress(value)).toBeNull();
      }),
    );
  });

  it('gives one key to every spelling of one person', () => {
    const letters = fc.string({
      unit: fc.constantFrom(...'abcxyz019-éüñßжи李'),
      minLength: 2,
      maxLength: 30,
    });
    const slug = letters.filter((text) => /[^-]/.test(text));
    const spelling = fc.record({
      start: fc.constantFrom('', 'http://', 'https://'),
      host: fc.constantFrom(
        'linkedin.com',
        'www.linkedin.com',
        'WWW.LinkedIn.Com',
        'de.linkedin.com',
        'm.linkedin.com.',
      ),
      path: fc.constantFrom('/in/', '/IN/', '/mwlite/in/', '/m/in/', '/mwlite/profile/in/'),
      write: fc.constantFrom(
        (text: string) => text,
        encodeURIComponent,
        (text: string) => encodeURIComponent(text).toLowerCase(),
        (text: string) => encodeURIComponent(text.normalize('NFD')),
        (text: string) => text.replaceAll(/[a-z]/g, (letter) => letter.toUpperCase()),
      ),
      end: fc.constantFrom('', '/', '/de', '/pt-br/', '?trk=a&b=/in/other', '#about', '/details/skills/?x=1'),
    });
    fc.assert(
      fc.property(slug, spelling, (name, { start, host, path, write, end }) => {
        expect(readAddress(start + host + path + write(name) + end)?.key).toBe(`in:${name.normalize('NFC')}`);
      }),
    );
  });
});

describe('identityKeys', () => {
  it('names all aliases of a person, each once', () => {
    const address = 'https://www.linkedin.com/in/Nora-Vale';
    expect(identityKeys({ address, memberId, leadId })).toEqual([
      'in:nora-vale',
      `acoa:${memberId}`,
      `acwa:${leadId}`,
    ]);
    expect(identityKeys({ address: `/in/${memberId}`, memberId, leadId: null })).toEqual([
      `acoa:${memberId}`,
    ]);
  });

  it('gives no key to what is no address and no id', () => {
    expect(identityKeys({ address: 'https://evil.example/in/a', memberId: 'x', leadId: memberId })).toEqual(
      [],
    );
    expect(identityKeys({ address: null, memberId: null, leadId: null })).toEqual([]);
  });
});
