import { describe, expect, it } from 'vitest';
import { pronto } from '../../../lib/providers/pronto/create-pronto.ts';
import type { RawAnswer } from '../../../lib/providers/provider.ts';
import { understandPronto } from '../../../lib/providers/pronto/understand.ts';
import { ada, answered } from '../make-world.ts';
import { recordedHttp } from '../providers/recorded-http.ts';
import { items, prices } from './asked.ts';

const bruno = { ...ada, firstName: 'Bruno', lastName: 'Beispiel', address: null, domain: 'muster.example' };

describe('a batch for the webhook', () => {
  it('carries all people, one kind and the webhook once', async () => {
    const webhookUrl = 'https://hooks.sample.example/in';
    const { asked, config } = recordedHttp('pronto', () => answered({}, 202), { webhookUrl });
    await pronto.create(config).send({
      callId: 'c1',
      way: 'webhook',
      items: [
        { lookupId: 'l1', kind: 'work-email', person: ada },
        { lookupId: 'l2', kind: 'work-email', person: bruno },
      ],
    });
    expect(asked[0]?.url).toBe('https://app.prontohq.com/api/v2/contacts/bulk_enrich');
    expect(JSON.parse(asked[0]?.body ?? '')).toEqual({
      contacts: [
        {
          firstname: 'Ada',
          lastname: 'Sample',
          company_name: 'Example Works',
          linkedin_url: 'https://www.linkedin.com/in/ada-sample',
          custom: { call_id: 'c1', lookup_id: 'l1' },
        },
        {
          firstname: 'Bruno',
          lastname: 'Beispiel',
          company_name: 'Example Works',
          domain: 'muster.example',
          custom: { call_id: 'c1', lookup_id: 'l2' },
        },
      ],
      enrichment_type: ['email'],
      webhook_url: webhookUrl,
    });
  });

  it('needs the company for an email, where other ways make do with the address', () => {
    const { lacks } = pronto.capabilities;
    const nowhere = { ...ada, company: null };
    expect(lacks(nowhere, 'work-email', 'sync')).toBeNull();
    expect(lacks(nowhere, 'work-email', 'webhook')).toBe('company_missing');
    expect(lacks(nowhere, 'phone', 'webhook')).toBeNull();
  });
});

describe('the answer to a batch for the webhook', () => {
  const batch = (answer: RawAnswer) =>
    understandPronto(answer, { items, way: 'webhook', polled: false }, prices);

  it('is delivered, with the vendor’s reference and at a cost that nobody says', () => {
    const delivered = {
      state: 'delivered',
      values: [],
      note: 'b1',
      charge: { amount: null, basis: 'unknown' },
    };
    expect(batch(answered({ enrichment_id: 'b1' }, 202))).toEqual({
      type: 'answered',
      lookups: ['work', 'personal', 'phone'].map((lookupId) => ({ ...delivered, lookupId })),
    });
  });

  it('without a reference has an unknown outcome', () => {
    expect(batch(answered({ status: 'ok' }, 202))).toMatchObject({
      type: 'unknown',
      failure: { cost: 'may-be-charged' },
    });
  });

  it('is refused as a whole, at no cost, when the credits do not reach', () => {
    const refused = answered({ error: 422, message: 'Insufficient credits for this request' }, 422);
    expect(batch(refused)).toMatchObject({
      type: 'refused',
      failure: { code: 'no_credits', cost: 'not-charged' },
    });
  });
});
