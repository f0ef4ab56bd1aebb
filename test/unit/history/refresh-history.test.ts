import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countFacets, facetNames } from '../../../lib/history/facet-blocks.ts';
import { answered, emailFound, makeWorld } from '../make-world.ts';
import { crowd, panelOf } from '../make-run.ts';
import { expectTrueHistory } from './expect-true-history.ts';

const notFound = answered({ status: 'error', message: 'No email found', email: null, email_status: 'N/A' });
const answers = [emailFound, notFound, answered('oops', 500), answered({}, 401), emailFound];

describe('the history', () => {
  it('is up to date after whatever the worker did', async () => {
    const step = fc.constantFrom('ask', 'again', 'drain', 'run', 'pause', 'cancel', 'retry', 'edit', 'merge');
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 10 }), async (steps) => {
        let sent = 0;
        const world = makeWorld({ answer: () => answers[(sent += 1) % answers.length] ?? emailFound });
        const panel = panelOf(world);
        let runId = 'none';
        for (const [place, name] of steps.entries()) {
          const address = `https://www.linkedin.com/in/someone-${place % 4}`;
          const personId = (await world.database.people.toCollection().first())?.id ?? 'nobody';
          if (name === 'ask') await world.ask(['work-email', 'phone'], { address }, { origin: 'page' });
          if (name === 'again')
            await world.ask(
              ['work-email'],
              { address },
              { origin: 'panel', again: true, shownPrice: { pronto: 99 } },
            );
          if (name === 'drain') await world.queue.drain();
          if (name === 'drain') await world.queue.landed();
          if (name === 'run') runId = await panel.start(crowd(6)).catch(() => runId);
          if (name === 'pause') await panel.wish({ type: 'pause-run', runId });
          if (name === 'cancel') await panel.wish({ type: 'cancel-run', runId });
          if (name === 'retry')
            await panel.wish({ type: 'retry-run', runId, interrupted: true, shownPrice: { pronto: 1000 } });
          const person = await world.database.people.get(personId);
          if (name === 'edit' && person)
            await panel.wish({
              ...{ type: 'edit-person', personId, edited: ['company'] },
              person: { ...person, company: `Company ${place}` },
            });
          if (name === 'merge') await world.ask(['phone'], { address, memberId: `ACoAA${'m'.repeat(34)}` });
        }
        await expectTrueHistory(world.database);
        expect(steps.length).toBeGreaterThan(0);
        world.database.close();
      }),
      { numRuns: 25 },
    );
  });

  it('forgets a facet that nobody has any more', async () => {
    const { ask, queue, database } = makeWorld({ answer: () => answered('oops', 401) });
    await ask(['work-email']);
    await queue.landed();
    expect(await countFacets(database, ['outcome:failed', 'outcome:found'])).toEqual([1, 0]);
    expect(await facetNames(database, 'vendor')).toEqual(['pronto']);
    const [lookup] = await database.lookups.toArray();
    expect(lookup?.state).toBe('failed');
  });
});
