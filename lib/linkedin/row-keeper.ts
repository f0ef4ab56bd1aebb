import type { MountKeeper, Verdict } from './mount-keeper.ts';
import type { Row } from './read-rows/row.ts';
import { mayRemount } from './remount-limit.ts';
import { hasRows } from './rows-on-page.ts';
import { isCutOff } from './runtime.ts';
import type { SelectionControls } from './selection-controls.ts';

export interface RowKeeperOptions {
  /** Made when the first row is found. */
  controls: (() => SelectionControls) & { made?: SelectionControls };
  /** Whether the user wants controls in pages. */
  isWanted(): boolean;
  readRows(address: string): Row[];
}

/** Keeps the checkboxes in step with a list. A row says itself whose it is: there is no need to wait until address and
 * page agree, only until the page rests. */
export function createRowKeeper({ controls, isWanted, readRows }: RowKeeperOptions): MountKeeper {
  let isDirty = true;
  let gaveUp = false;
  let remounts: number[] = [];

  const wants = (address: string) => hasRows(address) && isWanted();
  const isForeign = (node: Node) => node instanceof Element && !controls.made?.isOurs(node);
  const remove = () => controls.made?.remove();
  const look = (address: string, now: number): Verdict => {
    const rows = readRows(address);
    if (rows.length === 0) {
      remove();
      return 'missing';
    }
    const { isDone, thrownOut } = controls().keep(rows);
    isDirty = !isDone;
    if (thrownOut) {
      gaveUp = !mayRemount(remounts, now);
      remounts.push(now);
    }
    if (gaveUp) {
      remove();
      return 'gave-up';
    }
    return isDone ? 'settled' : 'restless';
  };
  return {
    dispose: remove,
    isSettled: (address) => (wants(address) ? gaveUp || !isDirty : !controls.made?.any()),
    touched: (records) => {
      isDirty ||= records.some(
        ({ addedNodes, removedNodes }) => removedNodes.length > 0 || [...addedNodes].some(isForeign),
      );
    },
    move: (address) => {
      if (!wants(address)) remove();
      isDirty = true;
      gaveUp = false;
      remounts = [];
    },
    pass: (address, now) => {
      if (!wants(address)) remove();
      else if (gaveUp) return 'gave-up';
      else if (isDirty && !isCutOff()) return look(address, now);
      return 'settled';
    },
  };
}
