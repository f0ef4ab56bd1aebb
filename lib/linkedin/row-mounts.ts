import type { PersonFacts } from '../enrichment/person.ts';
import type { ShownState } from './button-labels.ts';
import type { PersonState } from './state-book.ts';
import type { Row } from './read-rows/row.ts';
import { createRowCheckbox, type RowCheckbox, type RowLook } from './row-checkbox.ts';
import type { RowLabels } from './row-labels.ts';

/** The work of one pass ends after this time (ms); what is left waits for the next. */
const slice = 8;

export interface RowMountsOptions {
  document: Document;
  labels: RowLabels & Record<ShownState, string>;
  stylesOf(row: Row): CSSStyleSheet[];
  stateOf(person: PersonFacts): PersonState | undefined;
  /** A checkbox was made: `rowNow` says whose row it stands in at any moment. */
  onCreate(checkbox: RowCheckbox, rowNow: () => Row): void;
}

export interface RowMounts {
  /** Brings the checkboxes in step with the rows; `thrownOut`: the page had removed some from rows that stay. */
  keep(rows: Row[]): { isDone: boolean; thrownOut: boolean };
  /** The people whose checkboxes are in the page, each row's once. */
  people(): PersonFacts[];
  paint(): void;
  any(): boolean;
  first(): HTMLElement | null;
  isOurs(node: Node): boolean;
  dispose(): void;
}

interface RowMount {
  checkbox: RowCheckbox;
  row: Row;
  shown: string;
}

function lookOf(row: Row, { labels, stateOf }: RowMountsOptions): RowLook {
  if (row.person === null) {
    const remark = labels.reasons[row.reason];
    return { label: labels.cannotSelect, remark, isChecked: false, isDisabled: true, state: 'idle' };
  }
  const { state = 'idle', isSelected = false } = stateOf(row.person) ?? {};
  const remark = state === 'idle' ? '' : labels[state];
  const label = labels.select(row.person.fullName);
  return { label, remark, isChecked: isSelected, isDisabled: false, state };
}

function paint(mount: RowMount, look: RowLook): void {
  const shown = Object.values(look).join('\n');
  if (shown !== mount.shown) mount.checkbox.show(look);
  mount.shown = shown;
}

/** One checkbox in each row. Rows come and go as a list scrolls: nothing but what is shown is kept of them. */
export function createRowMounts(options: RowMountsOptions): RowMounts {
  const { document, stylesOf, onCreate } = options;
  const mounts = new Map<Element, RowMount>();
  const hosts = new WeakSet<Node>();

  const paintOne = (mount: RowMount) => paint(mount, lookOf(mount.row, options));
  const create = (row: Row): RowMount => {
    const checkbox = createRowCheckbox(document, stylesOf(row));
    const mount: RowMount = { checkbox, row, shown: '' };
    hosts.add(checkbox.host);
    mounts.set(row.element, mount);
    onCreate(checkbox, () => mount.row);
    return mount;
  };
  const dropOthers = (rows: Row[]) => {
    const elements = new Set(rows.map(({ element }) => element));
    for (const [element, { checkbox }] of mounts) {
      if (element.isConnected && elements.has(element)) continue;
      checkbox.host.remove();
      mounts.delete(element);
    }
  };
  return {
    keep: (rows) => {
      const end = performance.now() + slice;
      let thrownOut = false;
      dropOthers(rows);
      for (const row of rows) {
        const before = mounts.get(row.element);
        const isInPlace = before?.checkbox.host.parentElement === row.element;
        if (isInPlace && before.row === row) continue;
        if (performance.now() > end) return { isDone: false, thrownOut };
        thrownOut ||= before !== undefined && !isInPlace;
        const mount = before ?? create(row);
        mount.row = row;
        paintOne(mount);
        if (!isInPlace) row.element.prepend(mount.checkbox.host);
      }
      return { isDone: true, thrownOut };
    },
    people: () => [...mounts.values()].flatMap(({ row }) => row.person ?? []),
    paint: () => mounts.forEach(paintOne),
    any: () => mounts.size > 0,
    first: () => mounts.values().next().value?.checkbox.host ?? null,
    isOurs: (node) => hosts.has(node),
    dispose: () => dropOthers([]),
  };
}
