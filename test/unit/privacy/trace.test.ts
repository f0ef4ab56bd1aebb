import { describe, expect, it } from 'vitest';
import { hashTrace } from '../../../lib/privacy/hash-trace.ts';
import { nameTraces, ownTraces, readTrace, traceKind, tracesOf } from '../../../lib/privacy/trace.ts';
import { ada } from '../make-world.ts';

describe('what somebody is recognised by', () => {
  it('is every spelling and contact, and the domains of their company', () => {
    const facts = { ...ada, domain: 'works.example' };
    const contacts = ['Ada@Mail.Other.example', '+33 6 12 34-56-78'];
    expect(tracesOf({ facts, aliases: ['in:ada-old'], contacts }).toSorted()).toEqual([
      'domain:mail.other.example',
      'domain:other.example',
      'domain:works.example',
      'email:ada@mail.other.example',
      'in:ada-old',
      'in:ada-sample',
      'phone:33612345678',
    ]);
  });

  it('is their own without the company, which others share', () => {
    const facts = { ...ada, domain: 'works.example' };
    expect(ownTraces({ facts, contacts: ['ada@works.example'] })).toEqual([
      'in:ada-sample',
      'email:ada@works.example',
    ]);
    expect(nameTraces(facts)).toEqual(['name:ada|sample|example works', 'name:ada|sample|works.example']);
  });

  it('is by what a vendor knows them too', () => {
    const facts = { ...ada, vendorIds: { harmonic: 'urn:harmonic:person:7' } };
    expect(ownTraces({ facts })).toEqual(['in:ada-sample', 'id:harmonic:urn:harmonic:person:7']);
    expect(nameTraces(facts)).toEqual(['name:ada|sample|example works']);
  });

  it.each([
    ['https://fr.linkedin.com/in/Ada-Sample/?trk=1', 'in:ada-sample', 'address'],
    [' Ada@Works.example ', 'email:ada@works.example', 'email'],
    [' urn:harmonic:person:7 ', 'id:harmonic:urn:harmonic:person:7', 'address'],
    ['0033 6 12 34 56 78', 'phone:33612345678', 'phone'],
    ['+33 (6) 12.34.56.78', 'phone:33612345678', 'phone'],
    ['+44 (0)20 7946 0958', 'phone:442079460958', 'phone'],
    ['+44\u00a020\u20117946\u20110958', 'phone:442079460958', 'phone'],
    ['＋４４２０７９４６０９５８', 'phone:442079460958', 'phone'],
    ['<ada@works.example>', 'email:ada@works.example', 'email'],
    ['mailto:Ada@Works.example', 'email:ada@works.example', 'email'],
    ['jose\u0301@works.example', 'email:jos\u00e9@works.example', 'email'],
    ['https://www.Works.example/about', 'domain:works.example', 'domain'],
    ['Müller.example', 'domain:xn--mller-kva.example', 'domain'],
    ['mu\u0308ller.example', 'domain:xn--mller-kva.example', 'domain'],
    ['linkedin.com', 'domain:linkedin.com', 'domain'],
  ])('%s is read', (typed, trace, kind) => {
    expect(readTrace(typed)).toBe(trace);
    expect(traceKind(trace)).toBe(kind);
  });

  it.each(['', 'Ada Sample', '12', 'works', 'https://evil.example.linkedin.com.example', 'a@b'])(
    '%j is nothing of it, or no LinkedIn profile',
    (typed) => {
      expect(readTrace(typed) ?? 'domain:').toMatch(/^domain:/);
    },
  );
});

it.each(['company/example-works', 'school/sample', 'in/', 'posts/ada-sample_x', 'sales/lead/short'])(
  'LinkedIn’s page %s is no person, and not the company LinkedIn either',
  (path) => {
    expect(readTrace(`https://www.linkedin.com/${path}`)).toBeNull();
    expect(readTrace(`fr.linkedin.com/${path}`)).toBeNull();
  },
);

it('a company is one in all spellings of its domain', () => {
  const tracesAt = (domain: string) => tracesOf({ facts: { ...ada, domain } });
  for (const domain of ['müller.example', 'mu\u0308ller.example', 'xn--mller-kva.example'])
    expect(tracesAt(domain)).toContain('domain:xn--mller-kva.example');
});

it('the keyed hash is HMAC-SHA-256 (RFC 4231, second case)', () => {
  const key = Buffer.from('Jefe').toString('hex');
  expect(hashTrace(key, 'what do ya want for nothing?')).toBe(
    '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
  );
});
