import { expect, it } from 'vitest';
import { openDatabase } from '../../../lib/database.ts';
import { providerIds } from '../../../lib/providers/index.ts';
import type { RawAnswer } from '../../../lib/providers/provider.ts';
import { createDesk } from '../../../lib/worker/create-desk.ts';
import { makeVault } from '../make-vault.ts';
import { ada, answered } from '../make-world.ts';
import { recordedHttp } from '../providers/recorded-http.ts';

const apiKey = 'sample-key-0123456789';
const items = [{ lookupId: 'l1', kind: 'work-email', person: ada }] as const;

/** Every vendor's desk, with this key, at a vendor that answers everything in this way. */
async function desks(name: string, key: string, answer: RawAnswer) {
  const vault = makeVault(`vault-${name}`);
  const { asked, config } = recordedHttp('pronto', () => answer);
  const desk = createDesk(openDatabase(`desk-${name}`), vault, config);
  return {
    asked,
    all: await Promise.all(
      providerIds.map(async (id) => {
        await vault.save(id, key);
        return desk(id);
      }),
    ),
  };
}

it('a key that the vendor repeats in its answer is not in what is kept of it', async () => {
  const refusal = answered({ message: `Invalid API key: ${apiKey}`, balance: apiKey, job: apiKey }, 200);
  const { all } = await desks('echo', apiKey, refusal);
  for (const { provider } of all) {
    const way = provider.capabilities.preferred.single;
    const request = { callId: 'c1', way, items };
    const told = await Promise.all([
      provider.send(request),
      provider.poll({ ...request, reference: 'r1', submitted: '{}' }),
      provider.balance(),
      provider.account(),
    ]);
    expect(JSON.stringify(told)).not.toContain(apiKey);
    expect(told[0]).toMatchObject({ text: expect.stringContaining('Invalid API key: ') });
  }
});

it.each([
  ['two lines', 'sample\nkey'],
  ['an invisible sign', 'sample\u200bkey'],
  ['a sign of another script', 'sample-kеy'],
])('a key with %s goes nowhere, for no header can carry it', async (name, key) => {
  const { all } = await desks(name, key, answered({}));
  expect(all.map(({ keyProblem }) => keyProblem)).toEqual(providerIds.map(() => 'key_unreadable'));
});
