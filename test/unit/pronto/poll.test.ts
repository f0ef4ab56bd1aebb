import { describe, expect, it } from 'vitest';
import type { RawAnswer } from '../../../lib/providers/provider.ts';
import { understandPronto } from '../../../lib/providers/pronto/understand.ts';
import { answered } from '../make-world.ts';
import { items, prices } from './asked.ts';

describe('a poll', () => {
  const poll = (answer: RawAnswer) => understandPronto(answer, { items, way: 'async', polled: true }, prices);

  it('that is not understood is asked again', () => {
    expect(poll(answered('<html>'))).toEqual({ type: 'later', reference: null, lookups: [] });
  });

  it.each(['enriching', 'in progress', 'waiting_for_provider', 'Scheduled'])(
    'that says %s and nothing else is asked again, and ends with what was found',
    (status) => {
      const open = { enrichment_id: 'e', status, email: null, email_status: 'N/A', phone: [] };
      const word = status === 'in progress' || status === 'Scheduled' ? undefined : status;
      expect(poll(answered(open))).toEqual({ type: 'later', reference: 'e', lookups: [], unknownWord: word });
      expect(poll(answered({ ...open, email: 'a@b.test' }))).toMatchObject({ type: 'answered' });
    },
  );

  it.each([
    'finished',
    'completed',
    'success',
    'error',
    'failed',
    'not_found',
    'no data',
    'N/A',
    'timed out',
    'done',
    null,
  ])('that says %s is the last word', (status) => {
    const nothing = { enrichment_id: 'e', status, email: null, email_status: 'N/A', phone: [] };
    expect(poll(answered(nothing))).toMatchObject({ type: 'answered' });
  });

  it('that is finished without anything has found nothing, at no cost', () => {
    const nothing = { state: 'not-found', charge: { amount: 0 } };
    expect(poll(answered({ enrichment_id: 'e', status: 'finished', email: null, phone: [] }))).toMatchObject({
      lookups: [nothing, nothing, nothing],
    });
  });
});
