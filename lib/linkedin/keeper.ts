import { createMounted, type Mounted, type Placement } from './mounted.ts';
import { isSure, type Sighted } from './next-step.ts';
import { mayRemount } from './remount-limit.ts';
import { isCutOff } from './runtime.ts';

/** The mounts of one pass end after this time (ms); what is left waits for the next. */
const slice = 8;

/** What is to be mounted at an address. */
export interface Mount {
  /** Cheap and asked often. Another wish starts afresh; null: nothing is wanted. */
  wants(address: string): string | null;
  /** Whether more may come at any time. */
  isList(address: string): boolean;
  /** Reads the page; null: it does not say (yet), so what stands is kept. */
  find(address: string): Placement[] | null;
  /** Whether these, which came into a list's page, may bring more to be found there now. */
  isChangedBy(elements: Element[]): boolean;
  /** Follows the page's theme and spacing around what was put there. */
  fitIn(host: HTMLElement | undefined): void;
}

/** `settled`: nothing to do until the page changes; `restless`: look again soon; `missing`: wanted, but not (yet) on
 * the page; `gave-up`: nothing to do until the next move. */
export type Verdict = 'settled' | 'restless' | 'missing' | 'gave-up';

/** Keeps what is mounted in step with the page. */
export interface Keeper {
  isSettled(address: string): boolean;
  /** Takes away what no longer belongs to the address. */
  move(address: string): void;
  pass(address: string, now: number): Verdict;
  /** What came into the page and went; null: more may be wanted of what was found. Called very often.
   * Gives whether what was settled is so no longer. */
  cameIn(records: MutationRecord[] | null, address: string): boolean;
  paint(): void;
  /** Follows the page's theme. */
  fitIn(): void;
  isEmpty(): boolean;
}

/** Brings what is mounted in step with what was found: at once what had stood in the page, else what was found twice
 * at one place. */
function createPlacer(mounted: Mounted) {
  const seen = new Map<unknown, Sighted>();
  let remounts: number[] = [];

  const isDue = ({ key, anchor }: Placement, now: number) => {
    const before = seen.get(key);
    if (before?.anchor !== anchor) seen.set(key, { anchor, since: now });
    return mounted.has(key) || isSure(before, { anchor, since: now });
  };
  const keepOnly = (places: Placement[]) => {
    const keys = new Set(places.map(({ key }) => key));
    mounted.keepOnly(keys);
    for (const key of seen.keys()) if (!keys.has(key)) seen.delete(key);
  };
  return {
    keepOnly,
    startAnew: () => {
      seen.clear();
      remounts = [];
    },
    /** `onFirst` is told when another control is the first: all share what that one needs, and to measure it makes
     * the browser lay out the page at once. */
    place: (places: Placement[], now: number, onFirst: () => void): Verdict => {
      keepOnly(places);
      const sure = new Set(places.filter((placement) => isDue(placement, now)));
      const open = places.filter((placement) => placement.isWanted() && !mounted.isInPlace(placement));
      if (open.some(({ key }) => mounted.has(key))) {
        if (!mayRemount(remounts, now)) return 'gave-up';
        remounts.push(now);
      }
      const due = open.filter((placement) => sure.has(placement));
      const first = mounted.first();
      const end = performance.now() + slice;
      const put = due.filter((placement) => performance.now() < end && mounted.put(placement));
      if (mounted.first() !== first) onFirst();
      if (put.length < open.length) return 'restless';
      return places.length > 0 ? 'settled' : 'missing';
    },
  };
}

/** What came that is not ours, and links that lead elsewhere now: a list may put other people into the same nodes. */
function foreignIn(records: MutationRecord[], mounted: Mounted): Element[] {
  const changed = records.flatMap(({ attributeName, target, addedNodes }) => [
    ...addedNodes,
    attributeName && target,
  ]);
  return changed.filter((node) => node instanceof Element).filter((element) => !mounted.isOurs(element));
}

export function createKeeper(mount: Mount): Keeper {
  const mounted = createMounted();
  const { place, keepOnly, startAnew } = createPlacer(mounted);
  let wish: string | null = null;
  /** The last verdict at this address; null: not looked yet, or more may have come. */
  let verdict: Verdict | null = null;

  const clear = () => keepOnly([]);
  const fitIn = () => mount.fitIn(mounted.first());
  const follow = (address: string) => {
    const now = mount.wants(address);
    if (now === wish) return;
    clear();
    [wish, verdict] = [now, null];
  };
  const look = (address: string, now: number): Verdict => {
    const places = mount.find(address);
    if (places === null) return 'missing';
    const found = place(places, now, fitIn);
    if (found === 'gave-up') clear();
    mounted.paint();
    return found;
  };
  return {
    paint: mounted.paint,
    isEmpty: mounted.isEmpty,
    fitIn,
    isSettled: (address) => {
      const now = mount.wants(address);
      if (now === null) return mounted.isEmpty();
      return verdict === 'gave-up' || (now === wish && verdict === 'settled' && mounted.areConnected());
    },
    move: (address) => {
      follow(address);
      startAnew();
      verdict = null;
    },
    cameIn: (records, address) => {
      const isList = verdict === 'settled' && mount.isList(address);
      const isNew = isList && (records === null || mount.isChangedBy(foreignIn(records, mounted)));
      if (isNew) verdict = null;
      return isNew;
    },
    pass: (address, now) => {
      follow(address);
      if (wish === null || isCutOff()) return 'settled';
      if (verdict === 'gave-up' || (verdict === 'settled' && mounted.areInPlace())) return verdict;
      verdict = look(address, now);
      return verdict;
    },
  };
}
