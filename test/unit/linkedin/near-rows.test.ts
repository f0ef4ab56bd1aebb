import { parseHTML } from 'linkedom';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchNearRows } from '../../../lib/linkedin/near-rows.ts';

interface Seen {
  isIntersecting: boolean;
  width: number;
  height: number;
  /** Of the view; the window is 900 high. */
  top?: number;
}

/** Stands in for the browser, which alone knows the layout: a test says what it sees. */
class Observer {
  static readonly all: Observer[] = [];
  readonly watched = new Set<Element>();
  readonly report: (entries: object[]) => void;
  constructor(report: (entries: object[]) => void) {
    this.report = report;
    Observer.all.push(this);
  }
  observe(row: Element): void {
    this.watched.add(row);
  }
  unobserve(row: Element): void {
    this.watched.delete(row);
  }
  disconnect(): void {
    this.watched.clear();
  }
}

beforeEach(() => {
  vi.stubGlobal('IntersectionObserver', Observer);
  vi.stubGlobal('innerHeight', 900);
});
afterEach(() => {
  vi.unstubAllGlobals();
  Observer.all.length = 0;
});

/** A list of so many rows, each with a link, and what is near in it by its number. */
function list(count: number) {
  const { document, window } = parseHTML(`<main>${'<p><a href="#"></a></p>'.repeat(count)}</main>`);
  const rows = [...document.querySelectorAll('p')];
  let told = 0;
  let seen = 0;
  const onNear = (isSeen: boolean) => {
    told += 1;
    if (isSeen) seen += 1;
  };
  const near = watchNearRows(document, onNear);
  near.follow(rows);
  const see = (row: number, { isIntersecting, width, height, top = 0 }: Seen) => {
    const boundingClientRect = { width, height, top, bottom: top + height };
    Observer.all[0]?.report([{ target: rows[row], isIntersecting, boundingClientRect }]);
  };
  const focus = (row: number) =>
    rows[row]?.firstElementChild?.dispatchEvent(new window.Event('focusin', { bubbles: true }));
  const numbers = () => [...rows.keys()].filter((row) => near.has(rows[row] as Element));
  const watched = () => rows.filter((row) => Observer.all[0]?.watched.has(row)).length;
  return { rows, near, see, focus, numbers, watched, told: () => told, seen: () => seen };
}

const box = { width: 600, height: 90 };

it('takes the first row as near, and watches the others', () => {
  const { numbers, watched, told } = list(4);
  expect([numbers(), watched(), told()]).toEqual([[0], 3, 0]);
});

it('takes in a row that the browser sees near, for good, and watches it no more', () => {
  const { rows, near, see, numbers, watched, told } = list(4);
  see(2, { ...box, isIntersecting: false });
  expect([numbers(), told()]).toEqual([[0], 0]);
  see(2, { ...box, isIntersecting: true });
  expect([numbers(), watched(), told()]).toEqual([[0, 2], 2, 1]);
  see(2, { ...box, isIntersecting: false });
  near.follow(rows);
  expect([numbers(), watched(), told()]).toEqual([[0, 2], 2, 1]);
});

it('takes a row without a box of its own as near: it is never seen', () => {
  const { see, numbers } = list(4);
  see(3, { width: 0, height: 0, isIntersecting: false });
  expect(numbers()).toEqual([0, 3]);
});

it('says whether a row that came near can be seen already', () => {
  const { see, focus, told, seen } = list(9);
  see(1, { ...box, isIntersecting: true, top: 901 });
  see(2, { ...box, isIntersecting: true, top: -91 });
  expect([told(), seen()]).toEqual([2, 0]);
  see(3, { ...box, isIntersecting: true, top: 899 });
  see(4, { ...box, isIntersecting: true, top: -89 });
  focus(8);
  expect([told(), seen()]).toEqual([5, 3]);
});

it('takes in the focused row and two on either side of it', () => {
  const { focus, numbers, told } = list(12);
  focus(6);
  expect([numbers(), told()]).toEqual([[0, 4, 5, 6, 7, 8], 1]);
  focus(6);
  expect(told()).toBe(1);
  focus(11);
  expect(numbers()).toEqual([0, 4, 5, 6, 7, 8, 9, 10, 11]);
});

it('tells too when what came later comes near', () => {
  const { rows, near, see, numbers, watched, told } = list(4);
  see(1, { ...box, isIntersecting: true });
  const [, , third] = rows;
  near.expect(third ? [third] : []);
  near.expect(rows.slice(0, 2));
  expect([watched(), told()]).toEqual([2, 1]);
  see(2, { ...box, isIntersecting: true });
  expect([numbers(), told()]).toEqual([[0, 1, 2], 2]);
});
