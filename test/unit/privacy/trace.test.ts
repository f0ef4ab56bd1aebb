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
    ['https://www.Works.example/about', 'domain:works.example', 'domain'],
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

it('the keyed hash is HMAC-SHA-256 (RFC 4231, second case)', () => {
  const key = Buffer.from('Jefe').toString('hex');
  expect(hashTrace(key, 'what do ya want for nothing?')).toBe(
    '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
  );
});
