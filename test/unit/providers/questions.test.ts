import { describe, expect, it } from 'vitest';
import type { ProviderId } from '../../../lib/enrichment/provider-id.ts';
import { capabilitiesOf, providerIds, providerList } from '../../../lib/providers/index.ts';
import { shareLimit } from '../../../lib/providers/share-limit.ts';
import { type ProviderSettings, defaultSettings } from '../../../lib/settings.ts';
import { answered } from '../make-world.ts';
import { recordedHttp } from './recorded-http.ts';

/** The shortest time between two of many questions that are due at once. */
async function gapOf(id: ProviderId, settings: Partial<ProviderSettings> = {}): Promise<number> {
  const { waits, config } = recordedHttp(id, () => answered({ status: 'pending' }), settings);
  const open = { callId: 'c1', way: 'async', items: [], reference: 'r', submitted: '' } as const;
  await Promise.all(Array.from({ length: 10 }, () => providerList[id].create(config).poll(open)));
  return Math.min(...waits.slice(1).map((at, index) => at - (waits[index] ?? 0)));
}

describe.each(providerIds)('%s', (id) => {
  const { limit, questions = { most: 0, areCounted: false } } = capabilitiesOf(id);

  it('is asked for answers no oftener than its limit leaves room for', async () => {
    expect(questions.most).toBeGreaterThan(0);
    expect(await gapOf(id)).toBeGreaterThanOrEqual(Math.floor(limit.perMs / questions.most));
  });

  it.each([1, 2, 7])(
    'is asked for them %d times as seldom when the user lowers it so much',
    async (times) => {
      const gap = await gapOf(id, { requestLimit: limit.requests / times });
      expect(gap).toBeGreaterThanOrEqual(Math.floor((limit.perMs / questions.most) * times));
    },
  );
});

it.each<[ProviderId, number]>([
  ['pronto', 50],
  ['pronto', 49],
  ['pronto', 10],
  ['pronto', 1],
  ['pronto', 0.5],
  ['sixtyfour', 500],
  ['sixtyfour', 7],
  ['sixtyfour', 1],
])('at %s all that is sent later, questions too, is within a limit of %d', (id, requestLimit) => {
  const { limit, ...rest } = capabilitiesOf(id);
  const settings = { ...defaultSettings.providers[id], requestLimit, runWay: 'async' as const };
  const { paid, questionEveryMs } = shareLimit({ limit, ...rest }, settings);
  const sent = (paid.requests * limit.perMs) / paid.perMs + limit.perMs / questionEveryMs;
  expect(Number.isInteger(paid.requests)).toBe(true);
  expect(sent).toBeLessThanOrEqual(requestLimit + 1e-9);
  expect(sent).toBeGreaterThan(requestLimit - 1);
});
