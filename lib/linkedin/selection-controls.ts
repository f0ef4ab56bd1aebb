import type { PersonFacts } from '../enrichment/person.ts';
import type { ButtonLabels } from './button-labels.ts';
import { guardOnApproach } from './guard-on-approach.ts';
import type { PageFrame } from './page-frame.ts';
import { pageTheme } from './page-theme.ts';
import { createPeopleStates, keyOf, type AskWorker, type PeopleStates } from './people-states.ts';
import type { Row } from './read-rows/row.ts';
import { createRowMounts, type RowMounts } from './row-mounts.ts';
import type { RowLabels } from './row-labels.ts';
import { createRowStyles, type RowStyles } from './row-styles.ts';
import { isCutOff } from './runtime.ts';
import { createSelectionBar, type SelectionBar } from './selection-bar.ts';

export interface SelectionOptions {
  document: Document;
  frame: PageFrame;
  labels: RowLabels & ButtonLabels;
  /** The rows as they stand now; cheap for those that were read before. */
  readRows(address: string): Row[];
  askWorker: AskWorker;
}

/** The checkboxes of a page and its bar, as they stand in the page. */
export interface SelectionControls {
  /** Brings them in step with the rows. `thrownOut`: the page had removed some. */
  keep(rows: Row[]): { isDone: boolean; thrownOut: boolean };
  remove(): void;
  any(): boolean;
  isOurs(node: Node): boolean;
  /** Asks for all states anew. */
  refresh(): void;
  fitIn(): void;
}

interface Parts {
  states: PeopleStates;
  mounts: RowMounts;
  bar: SelectionBar;
  styles: RowStyles;
  paint(): void;
}

function isSelectedIn({ states }: Parts): (person: PersonFacts) => boolean {
  return (person) => states.of(person)?.isSelected === true;
}

function pressRow(parts: Parts, { element, person: shown }: Row, rows: Row[]): void {
  if (isCutOff()) return parts.paint();
  // Read again: the list may have put somebody else into the row.
  const person = rows.find((row) => row.element === element)?.person;
  if (!person || !shown || keyOf(person) !== keyOf(shown)) return;
  void parts.states.select([person], !isSelectedIn(parts)(person));
}

function pressAll(parts: Parts): void {
  if (isCutOff()) return parts.paint();
  const people = parts.mounts.people();
  const missing = people.filter((person) => !isSelectedIn(parts)(person));
  if (missing.length > 0) void parts.states.select(missing, true);
  else if (people.length > 0) void parts.states.select(people, false);
}

function pressReview({ states, paint }: Parts, askWorker: AskWorker): void {
  if (isCutOff()) window.top?.location.reload();
  else if (states.count() > 0) void askWorker({ type: 'review' }).then(paint);
}

function createParts({ document, frame, labels, readRows, askWorker }: SelectionOptions): Parts {
  const styles = createRowStyles();
  const states = createPeopleStates(askWorker, () => parts.paint());
  const bar = createSelectionBar(document, styles.bar, labels);
  const mounts = createRowMounts({
    document,
    labels,
    stylesOf: ({ person }) => (person?.leadId ? styles.lead : styles.row),
    stateOf: states.of,
    onCreate: (checkbox, rowNow) => {
      const onPress = () => pressRow(parts, rowNow(), readRows(frame.address()));
      guardOnApproach({ ...checkbox, onPress }, frame.outer);
    },
  });
  const paint = () => {
    const people = mounts.people();
    const chosen = people.filter(isSelectedIn(parts)).length;
    const trouble = isCutOff() ? 'reload' : states.trouble();
    mounts.paint();
    bar.show({ chosen, selectable: people.length, count: states.count(), trouble });
  };
  const parts: Parts = { states, mounts, bar, styles, paint };
  return parts;
}

export function createSelectionControls(options: SelectionOptions): SelectionControls {
  const { document, frame, askWorker } = options;
  const parts = createParts(options);
  const { states, mounts, bar, styles, paint } = parts;
  const onPresses = [
    { button: bar.all, onPress: () => pressAll(parts) },
    { button: bar.review, onPress: () => pressReview(parts, askWorker) },
  ];
  for (const one of onPresses) guardOnApproach({ host: bar.host, ...one }, frame.outer);

  const fitIn = () => {
    const first = mounts.first();
    if (first !== null) styles.fitIn(pageTheme(first));
  };
  return {
    fitIn,
    any: mounts.any,
    isOurs: (node) => node === bar.host || mounts.isOurs(node),
    keep: (rows) => {
      const isFirst = !mounts.any();
      const lostBar = !isFirst && !bar.host.isConnected;
      const { isDone, thrownOut } = mounts.keep(rows);
      if (!bar.host.isConnected) document.body.append(bar.host);
      if (isFirst) fitIn();
      const unknown = mounts.people().filter((person) => states.of(person) === undefined);
      if (unknown.length > 0) states.ask(unknown);
      paint();
      return { isDone, thrownOut: thrownOut || lostBar };
    },
    remove: () => {
      mounts.dispose();
      bar.host.remove();
    },
    refresh: () => {
      if (mounts.any() && !isCutOff()) states.ask(mounts.people());
      paint();
    },
  };
}
