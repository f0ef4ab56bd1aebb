import { describe, expect, it } from 'vitest';
import type { CallItem } from '../../../lib/providers/provider.ts';
import { sixtyfour } from '../../../lib/providers/sixtyfour/create-sixtyfour.ts';
import type { Way } from '../../../lib/providers/way.ts';
import { ada, answered } from '../make-world.ts';
import { recordedHttp } from '../providers/recorded-http.ts';

const work: CallItem = { lookupId: 'a', kind: 'work-email', person: ada };
const webhookUrl = 'https://hooks.sample.example/in';

async function sent(way: Way, items = [work], settings = {}) {
  const { asked, config } = recordedHttp('sixtyfour', () => answered({}), settings);
  await sixtyfour.create(config).send({ callId: 'c1', items, way });
  const [{ url = '', headers = {}, body = '' } = {}] = asked;
  return { path: new URL(url).pathname, headers, body: JSON.parse(body) };
}

describe('what is sent', () => {
  it('is a lead by all that is known of the person, and no more', async () => {
    const { headers, path, body } = await sent('sync');
    expect(headers['x-api-key']).toBe('sample-key');
    expect(path).toBe('/find-email');
    expect(body).toEqual({
      lead: {
        name: 'Ada Sample',
        first_name: 'Ada',
        last_name: 'Sample',
        company: 'Example Works',
        linkedin: 'https://www.linkedin.com/in/ada-sample',
      },
      mode: 'PROFESSIONAL',
    });
  });

  it.each<[Way, string]>([
    ['async', '/find-email-async'],
    ['bulk', '/find-email-bulk'],
    ['bulk-async', '/find-email-bulk-async'],
  ])('%s goes to %s', async (way, path) => {
    expect(await sent(way)).toMatchObject({ path });
  });

  it('names the webhook where the answer comes later', async () => {
    const hooks = async (way: Way) => (await sent(way, [work], { webhookUrl })).body.webhook_url;
    expect([await hooks('sync'), await hooks('bulk')]).toEqual([undefined, undefined]);
    expect([await hooks('async'), await hooks('bulk-async')]).toEqual([webhookUrl, webhookUrl]);
  });

  it('gives a known address along only to find a personal one by it', async () => {
    const known = { ...work, knownEmail: 'ada@works.example' };
    expect((await sent('sync', [known])).body.lead.email).toBeUndefined();
    expect(await sent('sync', [{ ...known, kind: 'personal-email' }])).toMatchObject({
      body: { mode: 'PERSONAL', lead: { email: 'ada@works.example' } },
    });
  });

  it('is a list of leads in a batch', async () => {
    const { body } = await sent('bulk-async', [work, { ...work, lookupId: 'b' }]);
    expect(body).toMatchObject({ leads: [{ name: 'Ada Sample' }, { name: 'Ada Sample' }] });
  });
});

describe('checking a key costs nothing', () => {
  it.each([
    [404, { detail: 'Task not found' }, true],
    [422, { detail: [{ msg: 'no uuid' }] }, true],
    [401, { error: 'Unauthorized' }, 'wrong_key'],
    [429, { message: 'Slow down' }, 'rate_limited'],
    [502, {}, 'vendor_error'],
  ])('%i %j: %s', async (status, body, expected) => {
    const { asked, config } = recordedHttp('sixtyfour', () => answered(body, status));
    const reading = await sixtyfour.create(config).account();
    expect(reading.ok || reading.failure.code).toBe(expected);
    expect(asked).toMatchObject([{ method: 'get' }]);
  });
});

describe('who can be asked for', () => {
  it.each([
    [{}, null],
    [{ fullName: ' ' }, 'name_incomplete'],
    [{ lastName: '' }, null],
    [{ company: null, address: null }, 'company_missing'],
    [{ company: null, address: null, domain: 'works.example' }, null],
  ])('%j: %s', (changes, lack) => {
    expect(sixtyfour.capabilities.lacks({ ...ada, ...changes }, 'work-email', 'sync')).toBe(lack);
  });
});
