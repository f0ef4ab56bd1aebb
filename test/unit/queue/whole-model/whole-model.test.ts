import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createTrial } from '../model/create-trial.ts';
import type { Database } from '../../../../lib/database.ts';
import { defaultPrivacySettings } from '../../../../lib/privacy/privacy-settings.ts';
import { isSettled } from './books.ts';
import { checkAllIsBooked } from './check-money.ts';
import { check, type Command } from './command.ts';
import { commands } from './commands.ts';
import { type Computer, type Course, createComputer } from './computer.ts';
import { nothingKnown } from './known.ts';
import { vendorIds } from './office.ts';
import { type Choice, choice, noLimits, settingsOf } from './settings.ts';

const kind: Course = {
  ...{ steps: Infinity, refused: [], said: ['found'], told: ['answer'], latencyMs: 30, alarms: 5, restMs: 0 },
  isSlow: false,
};
const mostResumes = 30;

/** What a failure prints, to see it once more. */
const { MODEL_SEED: seed, MODEL_PATH: path } = process.env;
const replay = {
  ...(seed !== undefined && { seed: Number(seed) }),
  ...(path !== undefined && { path, endOnFailure: true }),
};

async function setUp(database: Database, chosen: Choice): Promise<void> {
  await database.settings.put({ key: 'settings', value: settingsOf(chosen) });
  await database.privacySettings.put({ key: 'privacy', value: { ...defaultPrivacySettings, keepMonths: 1 } });
  const unchecked = { lastFour: 'last', savedAt: 0, checkedAt: null, checkResult: null, account: null };
  await database.keyHints.bulkPut(vendorIds.map((provider) => ({ provider, ...unchecked })));
}

/** Nobody dies any more, the vendors do their work, nothing limits it, and the user resumes what stopped; what has come to
 * its cap is cancelled in the end. At last the balances are read. */
async function finish(computer: Computer): Promise<void> {
  const { clock } = computer;
  await computer.live(kind, [
    async ({ wish }) => {
      await wish({ type: 'save-settings', settings: settingsOf(noLimits) });
      for (const provider of vendorIds) await wish({ type: 'save-key', provider, apiKey: 'the-last-key' });
    },
  ]);
  for (let tries = 0; tries < mostResumes; tries += 1) {
    const { runs, lookups } = await computer.books();
    const going = runs.filter(({ state }) => state !== 'finished' && state !== 'cancelled');
    if (going.length === 0 && lookups.every(isSettled)) break;
    const lookupIds = lookups.filter(({ state }) => state === 'unconfirmed').map(({ id }) => id);
    const type = tries > mostResumes / 2 ? 'cancel-run' : 'resume-run';
    clock.now += 40_000;
    await computer.live(kind, [
      async ({ wish }) => {
        await wish({ type: 'cancel-lookups', lookupIds });
        for (const { id: runId } of going) await wish({ type, runId });
      },
    ]);
  }
  clock.now += 200_000;
  await computer.live(kind);
}

async function tryOne(chosen: Choice, all: readonly Command[]): Promise<Computer> {
  const known = nothingKnown();
  const computer = createComputer((database) => setUp(database, chosen));
  for (const command of all) await command.run(known, computer);
  await finish(computer);
  const books = await check(known, computer);
  checkAllIsBooked(computer, books);
  expect(books.lookups.filter((lookup) => !isSettled(lookup))).toEqual([]);
  expect(books.runs.filter(({ state }) => state !== 'finished' && state !== 'cancelled')).toEqual([]);
  computer.close();
  return computer;
}

it('whatever happens at whatever await, at two vendors: asked once, all is kept or gone, and the books are right', async () => {
  const trial = createTrial({ cases: 25, limitMs: 15_000 });
  let requests = 0;
  const property = fc.asyncProperty(choice, commands, (chosen, all) =>
    trial.one(async () => {
      const { office } = await tryOne(chosen, all);
      requests += office.work.length;
    }),
  );
  await fc.assert(property, { numRuns: trial.numRuns, ...replay });
  console.info(`${trial.done()} cases with ${requests} paid requests`);
  expect(requests).toBeGreaterThan(0);
});
