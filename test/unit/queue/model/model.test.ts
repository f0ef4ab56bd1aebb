import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Database } from '../../../../lib/database.ts';
import { defaultSettings } from '../../../../lib/settings.ts';
import { commands } from './commands.ts';
import { createTrial } from './create-trial.ts';
import { checkEnd, nothingKnown } from './invariants.ts';
import { createMachine, type Course, isSettled, type Machine, readBooks } from './machine.ts';

const kind: Course = { steps: Infinity, refused: [], said: ['found'], latencyMs: 30 };
const mostResumes = 40;

/** Nobody dies any more, the vendor does its work, and the user resumes what stopped. At last the balance is read. */
async function finish(machine: Machine): Promise<void> {
  for (let tries = 0; tries < mostResumes; tries += 1) {
    const { runs, lookups } = await machine.look(readBooks);
    const going = runs.filter(({ state }) => state !== 'finished' && state !== 'cancelled');
    if (going.length === 0 && lookups.every(isSettled)) break;
    machine.clock.now += 40_000;
    await machine.live(kind, async (panel) => {
      for (const { id: runId } of going) await panel.wish({ type: 'resume-run', runId });
    });
  }
  machine.clock.now += 200_000;
  await machine.live(kind);
}

async function setUp(database: Database): Promise<void> {
  const pronto = { ...defaultSettings.providers.pronto, dailyCap: null };
  const providers = { ...defaultSettings.providers, pronto };
  await database.settings.put({ key: 'settings', value: { ...defaultSettings, providers } });
}

it('whatever happens at whatever await: asked once, one state for ever, and the books are right', async () => {
  const trial = createTrial({ cases: 60, limitMs: 30_000 });
  let requests = 0;
  const property = fc.asyncProperty(commands, (all) =>
    trial.one(async () => {
      const machine = createMachine();
      const known = nothingKnown();
      await machine.look(setUp);
      await fc.asyncModelRun(() => ({ model: known, real: machine }), all);
      await finish(machine);
      await machine.look((database) => checkEnd(known, machine, database));
      requests += machine.vendor.seen.length;
    }),
  );
  await fc.assert(property, { numRuns: trial.numRuns });
  console.info(`${trial.done()} cases with ${requests} paid requests`);
  expect(requests).toBeGreaterThan(0);
});
