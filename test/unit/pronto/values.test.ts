import { describe, expect, it } from 'vitest';
import { understandPronto } from '../../../lib/providers/pronto/understand.ts';
import { answered } from '../make-world.ts';
import { items, prices } from './asked.ts';

function outcomes(body: object) {
  const outcome = understandPronto(answered(body), { items, way: 'sync', polled: false }, prices);
  if (outcome.type !== 'answered') throw new Error(`not answered: ${outcome.type}`);
  return Object.fromEntries(outcome.lookups.map((one) => [one.lookupId, one]));
}

describe('values', () => {
  it.each([
    ['a number', { phones: [33612345678] }],
    ['a number in an object', { phones: [{ number: 33612345678, type: 'mobile' }] }],
    ['a number alone', { phone: 33612345678 }],
  ])('loses no phone that comes as %s', (_, fields) => {
    const { phone } = outcomes({ status: 'success', phone_status: 'valid', ...fields });
    expect(phone).toMatchObject({
      state: 'found',
      values: [{ value: '33612345678' }],
      charge: { amount: 30 },
    });
  });

  it('takes all addresses of a list, each once', () => {
    const email = ['ada@works.example', 'ADA@works.example', null, 'a.sample@works.example'];
    const found = outcomes({
      status: 'success',
      email,
      email_status: 'valid',
      personal_email: ['ada@post.example'],
    });
    expect(found.work).toMatchObject({
      ...{ state: 'found', charge: { amount: 3 } },
      values: [{ value: 'ada@works.example', status: 'valid' }, { value: 'a.sample@works.example' }],
    });
    expect(found.personal).toMatchObject({ state: 'found', values: [{ value: 'ada@post.example' }] });
  });

  it('takes nothing that is shown in part only for found, and nothing of it is paid', () => {
    const phones = ['+1202555****', '+1 202 555 xx xx', { number: '+33 6 •• •• 56 78' }];
    const masked = {
      email: 'a***@works.example',
      email_status: 'valid',
      personal_email: ['a•••@post.example'],
    };
    const none = { state: 'not-found', values: [], charge: { amount: 0 } };
    expect(outcomes({ status: 'success', ...masked, phones, phone_status: 'valid' })).toMatchObject({
      ...{ work: none, personal: none, phone: none },
    });
  });
});
