import type { BenchFlags } from './bench-flags.ts';
import { type Bench, openBench } from './open-bench.ts';
import { besideRequests } from './panel-beside-requests.ts';
import { besideRun } from './panel-beside-run.ts';
import { aloneFigures, besideFigures } from './panel-figures.ts';
import { scrollNothing, type Scrolled } from './panel-scroll.ts';
import { type Taken, type Taking, takePanel, takings } from './panel-taking.ts';
import { figureTable } from './statistics.ts';

/** More than can be settled while the panel is measured. */
const peopleOfRun = 10_000;
/** More than can be sent while the panel is measured. */
const requestsAlone = 20_000;

/** The side panel over many people against the same over few, and beside a run: `npm run bench -- panel`.
 * `--only=run` leaves out what is measured alone but what the run is compared with. */
export async function benchPanel({ quick, only }: BenchFlags): Promise<string> {
  const many = quick ? 10_000 : 100_000;
  const wanted = takings.filter((taking) => taking.includes(only) || only === 'run');
  const withRun = only === '' || only === 'run';
  const compared = (taking: Taking) => wanted.includes(taking) && only !== 'run';
  const few = compared('first page') ? await over(1000, (bench) => takePanel(bench, ['first page'])) : null;
  const hundred = compared('mount') ? await over(100, (bench) => takePanel(bench, ['mount'])) : null;
  return over(many, async (bench) => {
    const alone = await takePanel(bench, wanted);
    const nothing = wanted.includes('scroll') ? await scrollEmptyPage(bench) : null;
    const tables = [
      figureTable(
        `The side panel at ${many.toLocaleString('en')} people`,
        aloneFigures(alone, { few, hundred, nothing }),
      ),
    ];
    if (withRun) tables.push(await tableBesideRun(bench, wanted, alone));
    if (withRun) tables.push(await tableBesideRequests(bench, wanted, alone));
    return tables.join('\n\n');
  });
}

async function over<Value>(people: number, work: (bench: Bench) => Promise<Value>): Promise<Value> {
  const bench = await openBench({ people, width: 420, height: 900 });
  try {
    return await work(bench);
  } finally {
    await bench.close();
  }
}

async function scrollEmptyPage({ harness }: Bench): Promise<Scrolled> {
  const page = await harness.context.newPage();
  const scrolled = await scrollNothing(page);
  await page.close();
  return scrolled;
}

async function tableBesideRun(bench: Bench, wanted: readonly Taking[], alone: Taken): Promise<string> {
  const { value, perSecond } = await besideRun(bench, peopleOfRun, () => takePanel(bench, wanted));
  return figureTable(
    `Beside a run that settled ${perSecond.toFixed(0)} a second`,
    besideFigures(alone, value),
  );
}

async function tableBesideRequests(bench: Bench, wanted: readonly Taking[], alone: Taken): Promise<string> {
  const { value, perSecond } = await besideRequests(bench, requestsAlone, () => takePanel(bench, wanted));
  return figureTable(
    `Beside ${perSecond.toFixed(0)} requests a second of which nothing is stored`,
    besideFigures(alone, value),
  );
}
