import type { PersonFacts } from '../../lib/enrichment/person.ts';
import type { Run } from '../../lib/enrichment/run.ts';
import { byProvider } from '../../lib/providers/index.ts';
import type { Wish, WishAnswer } from '../../lib/messages.ts';

import type { WorkerContext } from '../../lib/worker/worker-context.ts';
import { grantWish } from '../../lib/worker/wishes.ts';
import { makeVault } from './make-vault.ts';
import { memoryFiles } from './memory-files.ts';
import { ada, type World } from './make-world.ts';

let vaults = 0;

/** The n-th of many people. */
export function someone(n: number, changes: Partial<PersonFacts> = {}): PersonFacts {
  return { ...ada, address: `https://www.linkedin.com/in/someone-${n}`, ...changes };
}

export function crowd(count: number): PersonFacts[] {
  return Array.from({ length: count }, (_, index) => someone(index));
}

/** Who a request was for, by the number of `someone`. */
export function numberOf(address: string | null): number {
  return Number(address?.split('-').at(-1));
}

/** Confirms a run over these people, whatever it costs. */
export function startWish(people: PersonFacts[]): Extract<Wish, { type: 'start-run' }> {
  return {
    ...{ type: 'start-run', people, dropped: [], putBack: [], kinds: ['work-email'] },
    ...{ shownPrice: byProvider(() => 1_000_000), caps: {} },
  };
}

/** The panel's wishes over a world. Nothing is sent before the test drains the queue. */
export function panelOf(world: World) {
  vaults += 1;
  const { effects } = world;
  const begun = Promise.withResolvers<void>();
  const { files, content } = memoryFiles();
  const context: WorkerContext = {
    ...effects,
    files,
    vault: makeVault(`run-vault-${vaults}`),
    // The wait for the balance is no business of these tests.
    sleepUntil: () => new Promise(() => {}),
    drain: begun.resolve,
    recover: () => void world.queue.recover(),
    changed: () => undefined,
    wipe: async () => undefined,
    quietly: (act) => act(),
    forgetFiles: async () => undefined,
    progress: () => undefined,
  };
  const wish = (wished: Wish): Promise<WishAnswer> => grantWish(context, wished);
  const run = async (id: string): Promise<Run> => {
    const found = await world.database.runs.get(id);
    if (!found) throw new Error('no such run');
    return found;
  };
  return {
    wish,
    run,
    /** The private files. */
    content,
    /** When the first wish would have had the queue drained: the balance has been read. */
    begun: begun.promise,
    async start(
      people: PersonFacts[],
      { kinds = ['work-email'], ...rest }: Partial<Extract<Wish, { type: 'start-run' }>> = {},
    ): Promise<string> {
      world.clock.now += 1;
      const answer = await wish({ ...startWish(people), kinds: [...kinds], ...rest });
      if (!answer.ok || answer.runId === undefined)
        throw new Error(`refused: ${answer.ok ? '' : answer.failure.code}`);
      return answer.runId;
    },
  };
}
