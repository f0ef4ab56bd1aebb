import type { Scrolled } from './panel-scroll.ts';
import type { Taken } from './panel-taking.ts';
import { type Figure, median, percentile } from './statistics.ts';

/** A frame of a screen that shows sixty a second, in milliseconds. */
const frameMs = 16.7;
/** A run changes nothing by more than a fifth. */
const mostBesideRun = 1.2;

const p95 = (values: readonly number[]) => percentile(values, 95);
const ms = (value: number) => `${value.toFixed(0)} ms`;

interface Compared {
  few: Taken | null;
  hundred: Taken | null;
  nothing: Scrolled | null;
}

/** Only of what was measured. */
export function aloneFigures(taken: Taken, { few, hundred, nothing }: Compared): Figure[] {
  return [
    ...(few ? [pageFigure('median', median, taken, few), pageFigure('95th', p95, taken, few)] : []),
    ...(taken.several.length > 0 ? [severalFigure(taken)] : []),
    ...(hundred ? [mountFigure(taken, hundred)] : []),
    ...(nothing ? scrollFigures(taken.scroll, nothing) : []),
    ...(taken.keystrokes.length > 0 ? [keystrokeFigure(taken)] : []),
    { what: 'times the database was let count', value: taken.counted, most: 0, detail: '' },
  ];
}

function pageFigure(
  what: string,
  of: (values: readonly number[]) => number,
  { pages }: Taken,
  few: Taken,
): Figure {
  return {
    what: `first page, ${what}, against 1,000 people`,
    value: of(pages) / of(few.pages),
    most: 1.5,
    detail: `${ms(of(pages))} against ${ms(of(few.pages))}, ${pages.length} questions`,
  };
}

function severalFigure({ several }: Taken): Figure {
  return {
    what: 'several filters, ms, the slowest',
    value: Math.max(...several),
    most: 100,
    detail: `median ${ms(median(several))}`,
  };
}

function mountFigure({ mounts }: Taken, hundred: Taken): Figure {
  return {
    what: 'panel mount against 100 people',
    value: median(mounts) / median(hundred.mounts),
    most: 1.15,
    detail: `${ms(median(mounts))} against ${ms(median(hundred.mounts))}`,
  };
}

function scrollFigures({ frame, longest }: Scrolled, nothing: Scrolled): Figure[] {
  return [
    {
      what: 'frame while scrolling, 95th, against 16.7 ms',
      value: frame / frameMs,
      most: 1.1,
      detail: `${frame.toFixed(1)} ms`,
    },
    {
      what: 'the same over plain lines with nothing of ours',
      value: nothing.frame / frameMs,
      most: Infinity,
      detail: `${nothing.frame.toFixed(1)} ms: what this browser does here`,
    },
    { what: 'longest task while scrolling, ms', value: longest, most: 50, detail: '0: none above 50' },
  ];
}

function keystrokeFigure({ keystrokes }: Taken): Figure {
  return {
    what: 'keystroke to the painted list, ms, 95th',
    value: p95(keystrokes),
    most: 100,
    detail: `median ${ms(median(keystrokes))}, ${keystrokes.length} keystrokes`,
  };
}

/** The same beside a run against alone. */
export function besideFigures(alone: Taken, beside: Taken): Figure[] {
  const against = (what: string, read: (taken: Taken) => number): Figure => ({
    what: `${what}, against alone`,
    value: read(beside) / read(alone),
    most: mostBesideRun,
    detail: `${read(beside).toFixed(1)} ms against ${read(alone).toFixed(1)} ms`,
  });
  const figures = [
    against('first page, median', ({ pages }) => median(pages)),
    against('first page, 95th', ({ pages }) => p95(pages)),
    against('several filters, the slowest', ({ several }) => Math.max(...several)),
    against('panel mount', ({ mounts }) => median(mounts)),
    against('frame while scrolling, 95th', ({ scroll }) => scroll.frame),
    against('keystroke, 95th', ({ keystrokes }) => p95(keystrokes)),
  ];
  const { longest } = beside.scroll;
  return [
    ...figures.filter(({ value }) => Number.isFinite(value)),
    { what: 'longest task while scrolling, ms', value: longest, most: 50, detail: '0: none above 50' },
  ];
}
