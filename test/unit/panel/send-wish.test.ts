import { beforeEach, expect, test, vi } from 'vitest';
import type { Wish } from '../../../lib/messages.ts';

const sendMessage = vi.hoisted(() => vi.fn<(wish: unknown) => Promise<unknown>>());
vi.mock('wxt/browser', () => ({ browser: { runtime: { sendMessage } } }));
const { sendWish } = await import('../../../components/send-wish.ts');

const free: Wish = { type: 'refresh-balance', provider: 'pronto' };
const paid: Wish[] = [
  { type: 'confirm-lookups', lookupIds: ['l1'], shownPrice: { pronto: 30 } },
  { type: 'resume-run', runId: 'r1' },
  { type: 'retry-run', runId: 'r1', interrupted: true, shownPrice: { pronto: 3 } },
];
const failure = (cost: string, retryable: boolean) => ({
  ok: false,
  failure: { code: 'internal', cost, retryable, detail: null },
});

beforeEach(() => {
  sendMessage.mockReset();
});

test('the worker’s answer is given back', async () => {
  sendMessage.mockResolvedValue({ ok: true, personId: 'ada' });
  expect(await sendWish(free)).toEqual({ ok: true, personId: 'ada' });
  expect(sendMessage).toHaveBeenCalledExactlyOnceWith(free);
});

test.each([
  ['not answered', undefined],
  ['answered strangely', 'yes'],
])('a free wish that is %s has failed', async (_, answer) => {
  sendMessage.mockResolvedValue(answer);
  expect(await sendWish(free)).toEqual(failure('not-charged', true));
});

test.each(paid)('a paid wish ($type) that could not be delivered may have been heard', async (wish) => {
  sendMessage.mockRejectedValue(new Error('no receiver'));
  expect(await sendWish(wish)).toEqual(failure('may-be-charged', false));
});
