import type { Kind } from '../../lib/enrichment/kind.ts';
import type { PersonFacts } from '../../lib/enrichment/person.ts';
import type { Run } from '../../lib/enrichment/run.ts';
import type { Wish, WishAnswer } from '../../lib/messages.ts';
import { openVault } from '../../lib/vault.ts';
import type { WorkerContext } from '../../lib/worker/worker-context.ts';
import { grantWish } from '../../lib/worker/wishes.ts';
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

/** The panel's wishes over a world. Nothing is sent before the test drains the queue. */
export function panelOf(world: World) {
  vaults += 1;
  const { effects } = world;
  const context: WorkerContext = {
    ...effects,
    vault: openVault(`run-vault-${vaults}`),
    // The wait for the balance is no business of these tests.
    sleepUntil: () => new Promise(() => {}),
    drain: () => undefined,
    changed: () => undefined,
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
    async start(
      people: PersonFacts[],
      { kinds = ['work-email'], ...rest }: Partial<Extract<Wish, { type: 'start-run' }>> = {},
    ): Promise<string> {
      world.clock.now += 1;
      const asked: Kind[] = [...kinds];
      const answer = await wish({
        ...{ type: 'start-run', people, dropped: [], putBack: [], kinds: asked },
        ...{ shownPrice: 1_000_000, cap: null, ...rest },
      });
      if (!answer.ok || answer.runId === undefined)
        throw new Error(`refused: ${answer.ok ? '' : answer.failure.code}`);
      return answer.runId;
    },
  };
}
