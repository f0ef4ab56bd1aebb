import fc from 'fast-check';
import { expect, it } from 'vitest';
import { defaultSettings } from '../../../../lib/settings.ts';
import { commands } from './commands.ts';
import { checkEnd, nothingKnown } from './invariants.ts';
import { createMachine, type Course, isSettled, type Machine, readBooks } from './machine.ts';

const kind: Course = { steps: Infinity, refused: [], said: ['found'], latencyMs: 30 };
const mostResumes = 40;

/** A busy machine tries fewer of them; a wish for more has all the time it needs. */
const wished = process.env['MODEL_RUNS'];
const length =
  wished === undefined ? { numRuns: 60, interruptAfterTimeLimit: 30_000 } : { numRuns: Number(wished) };

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

it('whatever happens at whatever await: asked once, one state for ever, and the books are right', async () => {
  let requests = 0;
  await fc.assert(
    fc.asyncProperty(commands, async (all) => {
      const machine = createMachine();
      const known = nothingKnown();
      await machine.look((database) => {
        const pronto = { ...defaultSettings.providers.pronto, dailyCap: null };
        const providers = { ...defaultSettings.providers, pronto };
        const value = { ...defaultSettings, runCap: null, providers };
        return database.settings.put({ key: 'settings', value });
      });
      await fc.asyncModelRun(() => ({ model: known, real: machine }), all);
      await finish(machine);
      await machine.look((database) => checkEnd(known, machine, database));
      requests += machine.vendor.seen.length;
    }),
    length,
  );
  expect(requests).toBeGreaterThan(0);
});
