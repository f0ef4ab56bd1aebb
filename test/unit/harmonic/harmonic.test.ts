import { describe, expect, it } from 'vitest';
import { harmonic } from '../../../lib/providers/harmonic/create-harmonic.ts';
import { readPerson } from '../../../lib/providers/harmonic/person-schema.ts';
import type { CallItem } from '../../../lib/providers/provider.ts';
import { answered } from '../make-world.ts';
import { recordedHttp } from '../providers/recorded-http.ts';
import { itemFor, urnOf } from './harmonic-people.ts';

it('sends a job with each address once, under its own header', async () => {
  const { asked, config } = recordedHttp('harmonic', () => answered({}));
  const items = [itemFor('ada'), itemFor('bruno'), { ...itemFor('ada'), lookupId: 'again' }];
  await harmonic.create(config).send({ callId: 'c1', way: 'bulk-async', items });
  expect(asked).toMatchObject([
    {
      method: 'post',
      url: 'https://api.harmonic.ai/email_enrichment/jobs',
      headers: { apikey: 'sample-key' },
    },
  ]);
  expect(JSON.parse(asked[0]?.body ?? '')).toEqual({
    person_linkedin_urls: ['https://www.linkedin.com/in/ada', 'https://www.linkedin.com/in/bruno'],
  });
});

describe('usage', () => {
  const usage = { monthly_usage: 1247, monthly_limit: 5000, monthly_remaining: 3753 };

  it('is what is left, of how much, until the first of the next month', async () => {
    const { config } = recordedHttp('harmonic', () => answered(usage));
    const at = (now: string) => harmonic.create({ ...config, now: () => Date.parse(now) }).balance();
    const left = { ok: true, amount: 3753, limit: 5000 };
    expect(await at('2026-05-07T15:30:00Z')).toMatchObject({ ...left, resetAt: Date.parse('2026-06-01') });
    expect(await at('2026-12-31T23:59:59Z')).toMatchObject({ ...left, resetAt: Date.parse('2027-01-01') });
  });

  it('is unknown in an answer of another shape, and a bad key is told', async () => {
    const balanceOf = (body: unknown, status: number) =>
      harmonic.create(recordedHttp('harmonic', () => answered(body, status)).config).balance();
    expect(await balanceOf([], 200)).toMatchObject({ ok: true, amount: null, resetAt: null });
    expect(await balanceOf({ message: 'No' }, 403)).toMatchObject({
      ok: false,
      failure: { code: 'wrong_key' },
    });
  });
});

describe('a person in an answer', () => {
  it('has the primary address first, each once, and no words that are no address', () => {
    const contact = {
      primary_email: 'a@b.test',
      emails: ['c@d.test', 'A@b.test', 'N/A', 7],
      exec_emails: ['e@f.test'],
    };
    expect(readPerson({ entity_urn: 'u', contact, socials: null })).toEqual({
      urn: 'u',
      profile: null,
      emails: ['a@b.test', 'c@d.test', 'e@f.test'],
    });
  });

  it.each([
    ['Ada King', 'Ada', 'King', { fullName: 'Ada King', firstName: 'Ada', lastName: 'King' }],
    [
      '',
      'Maria del Mar',
      'Ruiz',
      { fullName: 'Maria del Mar Ruiz', firstName: 'Maria del Mar', lastName: 'Ruiz' },
    ],
    ['Dr. Ada King 🚀', 'Ada', null, { fullName: 'Ada King', firstName: 'Ada', lastName: 'King' }],
    ['Ada\u202e King', 7, {}, { fullName: 'Ada King', firstName: 'Ada', lastName: 'King' }],
  ])('is called by its name: %j, %j, %j', (full_name, first_name, last_name, name) => {
    expect(readPerson({ entity_urn: 'u', full_name, first_name, last_name })).toMatchObject({ name });
  });

  it.each([null, ' ', '🚀', 7])('is called nothing where the vendor has no name for it: %j', (full_name) => {
    expect(readPerson({ entity_urn: 'u', full_name })).not.toHaveProperty('name');
  });

  it.each([null, 7, [], {}, { entity_urn: 7 }])('is none in %o', (body) => {
    expect(readPerson(body)).toBeNull();
  });
});

describe('somebody whose URN is known', () => {
  const known = (name: string, n: number, address: string | null = null) => {
    const item = itemFor(name);
    return { ...item, person: { ...item.person, address, vendorIds: { harmonic: urnOf(n) } } };
  };
  const bodyOf = async (items: CallItem[]) => {
    const { asked, config } = recordedHttp('harmonic', () => answered({}));
    await harmonic.create(config).send({ callId: 'c1', way: 'bulk-async', items });
    return JSON.parse(asked[0]?.body ?? '') as unknown;
  };

  it('is asked for by it alone, each once', async () => {
    const items = [
      known('ada', 1),
      known('bruno', 2, 'https://www.linkedin.com/in/bruno'),
      known('again', 1),
    ];
    expect(await bodyOf(items)).toEqual({ person_urns: [urnOf(1), urnOf(2)] });
  });

  it('lacks nothing without an address, and never goes in one job with others', () => {
    const { lacks, groupOf } = harmonic.capabilities;
    const { person: nowhere } = { ...itemFor('ada'), person: { ...itemFor('ada').person, address: null } };
    expect(lacks(nowhere, 'work-email', 'bulk-async')).toBe('address_missing');
    expect(lacks(known('ada', 1).person, 'work-email', 'bulk-async')).toBeNull();
    expect(groupOf?.(known('ada', 1).person)).not.toBe(groupOf?.(itemFor('ada').person));
  });

  it('of another vendor is no URN', () => {
    const item = itemFor('ada');
    const person = { ...item.person, address: null, vendorIds: { pronto: 'p-1' } };
    expect(harmonic.capabilities.lacks(person, 'work-email', 'bulk-async')).toBe('address_missing');
  });
});
