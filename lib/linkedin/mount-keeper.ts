import { nextStep, type Found } from './next-step.ts';
import { mayRemount } from './remount-limit.ts';

/** Something of ours that stands in the page. */
export interface Mounted {
  host: HTMLElement;
  /** Called each time the host has been put into the page. */
  onPlaced(): void;
  dispose(): void;
}

export interface Candidate extends Found {
  anchor: Element;
  create(): Mounted;
}

/** A kind of thing to mount. `wants` is cheap and asked often; `find` reads the page. */
export interface Mount {
  wants(address: string): string | null;
  find(address: string): Candidate | null;
}

/** `settled`: nothing to do until the page changes; `restless`: look again soon; `missing`: wanted, but not (yet) on
 * the page; `gave-up`: nothing to do until the next move. */
export type Verdict = 'settled' | 'restless' | 'missing' | 'gave-up';

export interface MountKeeper {
  isSettled(address: string): boolean;
  /** Takes away what no longer belongs to the address. */
  move(address: string): void;
  pass(address: string, now: number): Verdict;
  /** What came and went in the page. Called very often. */
  touched?(records: MutationRecord[]): void;
  dispose(): void;
}

interface State {
  mounted: (Mounted & { key: string; wish: string }) | null;
  before: (Found & { since: number }) | null;
  remounts: number[];
  gaveUp: boolean;
}

function isShown(host: HTMLElement): boolean {
  return host.isConnected && host.getClientRects().length > 0;
}

/** Keeps one mount in step with the page. Remembers its host, so that a remount keeps its state. */
export function createMountKeeper(mount: Mount): MountKeeper {
  const state: State = { mounted: null, before: null, remounts: [], gaveUp: false };
  const dispose = () => {
    state.mounted?.host.remove();
    state.mounted?.dispose();
    state.mounted = null;
  };
  return {
    dispose,
    isSettled: (address) => {
      const wish = mount.wants(address);
      if (wish === null) return state.mounted === null;
      if (state.gaveUp) return true;
      return state.mounted?.wish === wish && state.mounted.host.isConnected;
    },
    move: (address) => {
      const wish = mount.wants(address);
      if (state.mounted?.wish !== wish) dispose();
      Object.assign(state, { before: null, remounts: [], gaveUp: false });
    },
    pass: (address, now) => {
      const wish = mount.wants(address);
      if (wish === null) {
        dispose();
        return 'settled';
      }
      if (state.gaveUp) return 'gave-up';
      if (state.mounted !== null && isShown(state.mounted.host)) return 'settled';
      return look(state, mount, { address, wish, now }, dispose);
    },
  };
}

interface Look {
  address: string;
  wish: string;
  now: number;
}

function look(state: State, mount: Mount, { address, wish, now }: Look, dispose: () => void): Verdict {
  const found = mount.find(address);
  const thrownOut = state.mounted?.key ?? null;
  const room = mayRemount(state.remounts, now);
  const step = nextStep({ now, found, before: state.before, thrownOut, mayRemount: room });
  if (step === 'give-up') {
    state.gaveUp = true;
    dispose();
    return 'gave-up';
  }
  if (step === 'none' || found === null) {
    state.before = null;
    return 'missing';
  }
  if (step === 'wait') {
    const same = state.before?.key === found.key && state.before.anchor === found.anchor;
    if (!same) state.before = { key: found.key, anchor: found.anchor, since: now };
    return 'restless';
  }
  if (thrownOut === found.key) state.remounts.push(now);
  else dispose();
  state.mounted ??= { ...found.create(), key: found.key, wish };
  found.anchor.after(state.mounted.host);
  state.mounted.onPlaced();
  return 'settled';
}
