import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leadIn, memberIdIn, slugAddress } from '../../../lib/linkedin/page-address.ts';
import { readAddress } from '../../../lib/reading/profile-address.ts';

const memberId = `ACoAA${'Qz1_-x'.repeat(6).slice(0, 34)}`;
const leadId = `ACwAA${'Qz1_-x'.repeat(6).slice(0, 34)}`;

describe('slugAddress', () => {
  const name = fc
    .stringMatching(/^[\p{L}\p{N}]([\p{L}\p{N}-]{0,20}[\p{L}\p{N}])?$/u)
    .filter((text) => !/^me$|^ACwAA|^ACoAA/i.test(text));
  const start = fc.constantFrom(
    '',
    'https://www.linkedin.com',
    'https://de.linkedin.com',
    'http://www.linkedin.com',
  );
  const write = fc.constantFrom((text: string) => text, encodeURIComponent);
  const end = fc.constantFrom(
    '',
    '/',
    '/?x=/in/other',
    '?trk=a',
    '#about',
    '/details/skills/',
    '/overlay/contact-info/',
  );

  it('gives the url of the full reader, and one key for one person', () => {
    fc.assert(
      fc.property(name, start, write, end, (slug, from, how, to) => {
        const address = slugAddress(`${from}/in/${how(slug)}${to}`);
        expect(address?.url).toBe(readAddress(`/in/${slug}`)?.url);
        expect(address?.key).toBe(slug.normalize('NFC').toLowerCase());
      }),
    );
  });

  it('keeps ids as they are written', () => {
    expect(slugAddress(`/in/${memberId}/`)).toMatchObject({ key: memberId, isId: true });
  });

  it.each([
    '/in/',
    '/in/me/',
    '/in/%2e%2e/',
    '/in/a%2Fb',
    '/in/a%5Cb',
    '/in/%E0%A4%A',
    '/in/a%00b',
    `/in/${leadId}`,
    '/company/example/',
    'https://evil.example/in/nora-vale',
    'https://www.linkedin.com.evil.example/in/nora-vale',
    'https://www.linkedin.com@evil.example/in/nora-vale',
    'https://www.linkedin.com:8443/in/nora-vale',
    '',
    null,
    undefined,
  ])('names nobody in %s', (href) => {
    expect(slugAddress(href)).toBeNull();
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(slugAddress(`/in/${text}`)?.url ?? 'none').toMatch(
          /^none$|^https:\/\/www\.linkedin\.com\/in\//,
        );
      }),
    );
  });
});

describe('leadIn', () => {
  it.each([`/sales/lead/${leadId},NAME_SEARCH,x`, `https://www.linkedin.com/sales/people/${leadId}?x`])(
    'finds the id in %s',
    (href) => {
      expect(leadIn(href)).toBe(leadId);
    },
  );

  it.each([`/sales/lead/${memberId}`, '/sales/lead/', `https://evil.example/sales/lead/${leadId}`])(
    'finds none in %s',
    (href) => {
      expect(leadIn(href)).toBeNull();
    },
  );
});

describe('memberIdIn', () => {
  it.each([
    [`com.linkedin.sdui.profile.card.ref${memberId}Topcard`],
    [`SearchResults${memberId}`],
    [`/messaging/compose/?profileUrn=urn%3Ali%3Afsd_profile%3A${memberId}&recipient=${memberId}`],
    [`/messaging/compose/?recipient=${memberId}`],
    [`urn:li:fs_miniProfile:${memberId}`],
  ])('finds the id in %s', (text) => {
    expect(memberIdIn(text)).toBe(memberId);
  });

  it('takes no lead id and no cut id for one', () => {
    expect(memberIdIn(`x=${leadId}`)).toBeNull();
    expect(memberIdIn('x=ACoAAshort')).toBeNull();
  });
});
