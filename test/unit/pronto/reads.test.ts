import { expect, it } from 'vitest';
import { pronto } from '../../../lib/providers/pronto/create-pronto.ts';
import { answered } from '../make-world.ts';
import { recordedHttp } from '../providers/recorded-http.ts';

it('asks for results by their references, and never faster than twenty times a second', async () => {
  const { asked, waits, config } = recordedHttp('pronto', () => answered({ status: 'pending' }));
  const open = { callId: 'c1', way: 'async', items: [], submitted: '' } as const;
  const poll = () => pronto.create(config).poll({ ...open, reference: 'a/b' });
  await Promise.all(Array.from({ length: 20 }, poll));
  expect(asked[0]?.url).toBe('https://app.prontohq.com/api/v2/contacts/a%2Fb');
  expect(waits.slice(1).map((at, index) => at - (waits[index] ?? 0))).toEqual(Array(19).fill(50));
});
