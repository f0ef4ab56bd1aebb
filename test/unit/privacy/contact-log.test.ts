import { expect, it } from 'vitest';
import { createHttp } from '../../../lib/providers/http.ts';
import { createContactLog } from '../../../lib/worker/contact-log.ts';
import { createDesk } from '../../../lib/worker/create-desk.ts';
import { makeVault } from '../make-vault.ts';
import { ada, emailFound, makeWorld } from '../make-world.ts';

it('every request is noted with its host and its purpose, the first at once', async () => {
  const { database, effects, clock } = makeWorld({ answer: () => emailFound });
  const writings: Promise<unknown>[] = [];
  const during = <T>(work: Promise<T>) => {
    writings.push(work);
    return work;
  };
  const { sleepUntil } = effects;
  const { contacted } = createContactLog({ database, now: () => clock.now, during, sleepUntil });
  const fetch = async () => new Response('{"credits":5}');
  const http = createHttp({ fetch, protocolOf: () => null, patienceMs: 1000, contacted });
  const desk = createDesk(database, makeVault('contact-vault'), { ...effects, http });
  const { provider } = await desk('pronto');
  await provider.balance();
  await provider.balance();
  const items = [{ lookupId: 'l', kind: 'work-email' as const, person: ada }];
  await provider.send({ callId: 'c', items, way: 'sync' });
  await Promise.all(writings);
  const rows = await database.hostContacts.toArray();
  expect(rows.map(({ host, purpose, count }) => [host, purpose, count])).toEqual([
    ['api.prontohq.com', 'connection', 1],
    ['api.prontohq.com', 'lookup', 1],
    ['app.prontohq.com', 'balance', 2],
  ]);
});
