import type { Sending } from './exchange.ts';
import type { NoAnswer, RawAnswer } from './provider.ts';

interface SpokenEffects {
  exchange(sending: Sending): Promise<RawAnswer | NoAnswer>;
  /** The protocol last spoken with an origin (`h2`, `http/1.1`), from the resource timings; null: never spoken. */
  protocolOf(origin: string): string | null;
}

/** What is known of how vendors are spoken to. */
export function createSpoken({ exchange, protocolOf }: SpokenEffects) {
  /** Where no answer came: another protocol may be spoken there by now, over another network. */
  const doubted = new Set<string>();
  const warming = new Map<string, Promise<RawAnswer | NoAnswer>>();

  async function ask(sending: Sending): Promise<RawAnswer | NoAnswer> {
    const answer = await exchange(sending);
    if (answer.status !== null) doubted.delete(new URL(sending.url).origin);
    return answer;
  }

  /** One for all who wait for it: vendors count what is free too. Where it leads elsewhere, that is not followed, but was
   * reached. */
  function warm(origin: string): Promise<RawAnswer | NoAnswer> {
    const init = { method: 'GET', redirect: 'manual' } as const;
    const going =
      warming.get(origin) ?? ask({ url: `${origin}/`, init }).finally(() => warming.delete(origin));
    warming.set(origin, going);
    return going;
  }

  return {
    ask,
    warm,
    doubt: (origin: string) => void doubted.add(origin),
    /** What is spoken there (null: nothing tells), and whether anything was reached of it. */
    async look(origin: string): Promise<{ protocol: string | null; isReached: boolean }> {
      const isKnown = protocolOf(origin) !== null && !doubted.has(origin);
      const isReached = isKnown || (await warm(origin)).status !== null;
      return { protocol: protocolOf(origin), isReached };
    },
  };
}
