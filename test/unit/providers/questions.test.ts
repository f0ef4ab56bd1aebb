import { expect, it } from 'vitest';
import type { ProviderId } from '../../../lib/enrichment/provider-id.ts';
import { capabilitiesOf, providerList } from '../../../lib/providers/index.ts';
import { answered } from '../make-world.ts';
import { recordedHttp } from './recorded-http.ts';

it.each<ProviderId>(['pronto', 'sixtyfour'])(
  '%s is asked for answers no oftener than what is paid leaves room for',
  async (id) => {
    const { limit, questions = 0 } = capabilitiesOf(id);
    const { waits, config } = recordedHttp(id, () => answered({ status: 'pending' }));
    const open = { callId: 'c1', way: 'async', items: [], reference: 'r', submitted: '' } as const;
    await Promise.all(Array.from({ length: 10 }, () => providerList[id].create(config).poll(open)));
    const gaps = waits.slice(1).map((at, index) => at - (waits[index] ?? 0));
    expect(questions).toBeGreaterThan(0);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(limit.perMs / questions);
  },
);
