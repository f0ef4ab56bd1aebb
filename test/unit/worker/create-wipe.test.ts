import { Dexie } from 'dexie';
import { expect, it } from 'vitest';
import { createWipe } from '../../../lib/worker/create-wipe.ts';

type Context = Parameters<typeof createWipe>[0];

/** A wipe in which only what is given goes wrong. */
function wiping(wrong: Partial<Context>) {
  const said: string[] = [];
  const nothing = { get: async () => ({}), set: async () => undefined, remove: async () => undefined };
  const area = { ...nothing, clear: async () => undefined } as Context['storage']['local'];
  const context = {
    letSend: (isAllowed) => void said.push(isAllowed ? 'sends' : 'sends nothing'),
    http: { giveUp: () => void said.push('gives up'), goOn: () => void said.push('goes on') },
    queue: { landed: async () => undefined },
    contacts: { forget: () => undefined },
    now: () => 0,
    sleepUntil: () => new Promise(() => undefined),
    readPolicy: async () => undefined,
    changed: () => void said.push('tells'),
    databases: [],
    storage: { local: area, session: area },
    alarms: { clearAll: async () => undefined },
    ...wrong,
  } as Context;
  return { said, wipe: createWipe(context) };
}

it('when the database cannot be deleted, it says so, and what is asked afterwards is sent', async () => {
  const { said, wipe } = wiping({ databases: [{ delete: () => Dexie.Promise.reject(new Error('held')) }] });
  await expect(wipe()).rejects.toThrow('held');
  expect(said).toEqual(['sends nothing', 'gives up', 'goes on', 'sends', 'tells']);
});
