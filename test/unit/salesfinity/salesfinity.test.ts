import { describe, expect, it } from 'vitest';
import type { CallRequest } from '../../../lib/providers/provider.ts';
import { salesfinity } from '../../../lib/providers/salesfinity/create-salesfinity.ts';
import { ada, answered } from '../make-world.ts';
import { recordedHttp } from '../providers/recorded-http.ts';

const request: CallRequest = {
  callId: 'c1',
  way: 'async',
  items: [{ lookupId: 'l1', kind: 'personal-email', person: ada }],
};

describe('what is sent', () => {
  it('names the profile, the kind, our lookup and the user’s webhook', async () => {
    const webhookUrl = 'https://hooks.sample.example/in';
    const { asked, config } = recordedHttp('salesfinity', () => answered({}), { webhookUrl });
    await salesfinity.create(config).send(request);
    expect(asked).toMatchObject([
      {
        method: 'post',
        url: 'https://client-api.salesfinity.co/v1/api/enrichment/email',
        headers: { 'x-api-key': 'sample-key' },
      },
    ]);
    expect(JSON.parse(asked[0]?.body ?? '')).toEqual({
      linkedin_url: 'https://www.linkedin.com/in/ada-sample',
      type: 'personal',
      external_id: 'l1',
      callback_url: webhookUrl,
    });
  });

  it('asks for the result by its reference, and never faster than ten times a second', async () => {
    const { asked, waits, config } = recordedHttp('salesfinity', () => answered({ status: 'pending' }));
    const polls = Array.from({ length: 20 }, () =>
      salesfinity.create(config).poll({ ...request, reference: 'a/b', submitted: '' }),
    );
    await Promise.all(polls);
    expect(asked[0]?.url).toBe('https://client-api.salesfinity.co/v1/api/enrichment/email/a%2Fb');
    expect(waits.slice(1).map((at, index) => at - (waits[index] ?? 0))).toEqual(Array(19).fill(100));
  });
});

describe('credits', () => {
  const balanceOf = (body: unknown, status = 200) =>
    salesfinity.create(recordedHttp('salesfinity', () => answered(body, status)).config).balance();

  it('are told', async () => {
    expect(await balanceOf({ balance: 17 })).toEqual({
      ok: true,
      amount: 17,
      limit: null,
      resetAt: null,
      raw: '{"balance":17}',
    });
  });

  it('are unknown in an answer of another shape, and a bad key is told', async () => {
    expect(await balanceOf({ credits: 17 })).toMatchObject({ ok: true, amount: null });
    expect(await balanceOf({}, 401)).toMatchObject({ ok: false, failure: { code: 'wrong_key' } });
  });
});

describe('who can be asked for', () => {
  const { lacks } = salesfinity.capabilities;
  it.each([
    ['https://www.linkedin.com/in/ada-sample', null],
    ['https://www.linkedin.com/in/ACoAAAbcdefghijklmnopqrstuvwxyz012345', null],
    ['https://www.linkedin.com/sales/lead/ACwAAAbcdefghijklmnopqrstuvwxyz01', 'address_missing'],
    [null, 'address_missing'],
  ])('%s: %s', (address, code) => {
    expect(lacks({ ...ada, address }, 'work-email', 'async')).toBe(code);
  });
});
