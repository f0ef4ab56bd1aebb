import { Dexie } from 'dexie';
import { type Bits, bothBits } from './bits.ts';
import { type Span, changedSpans, everyNumber, isChanged } from './changed-spans.ts';
import { facetGroups } from './facet.ts';
import { createHeldHistory } from './held-history.ts';
import type { HistoryQuery } from './history-query.ts';
import { holdFacets } from './hold-facets.ts';
import { renewHeld } from './renew-held.ts';
import type { HistoryIndex } from './stream-history.ts';

export interface HistoryHolder {
  /** Begins to read everybody, if that was not begun: seconds for 100,000, in parts that leave room for other work. */
  load(): Promise<void>;
  /** The numbers of all who fit, in order, as of now; null: not everybody is held yet. */
  answer(query: HistoryQuery): Promise<number[] | null>;
}

/** Holds everybody in memory, and follows each change that the worker makes. */
export function holdHistory(index: HistoryIndex): HistoryHolder {
  const held = createHeldHistory();
  const facets = holdFacets(index);
  let loading: Promise<void> | null = null;
  let isLoaded = false;
  let changed: Span[] = [];
  let settling: Promise<void> = Promise.resolve();

  const renewChanged = () => {
    const spans = changed;
    changed = [];
    return renewHeld(index, held, spans);
  };
  /** One after the other, so that no older row comes after a newer one. */
  const settle = () => (settling = settling.then(renewChanged));

  async function loadAll(): Promise<void> {
    const { historyRows, historyFacets } = index;
    const { name } = historyRows.db;
    Dexie.on.storagemutated.subscribe((parts) => {
      changed.push(...changedSpans(parts, name, historyRows.name));
      if (isChanged(parts, name, historyFacets.name)) facets.forget();
    });
    changed.push(everyNumber);
    await settle();
    await settle();
    isLoaded = true;
    performance.mark('history-held');
  }

  return {
    load: () => (loading ??= loadAll()),
    async answer(query) {
      if (!isLoaded) return null;
      const groups = await Promise.all(facetGroups(query).map(facets.having));
      await settle();
      return held.answer(query, both(groups));
    },
  };
}

function both(groups: readonly Bits[]): Bits | null {
  return groups.length > 0 ? groups.reduce(bothBits) : null;
}
