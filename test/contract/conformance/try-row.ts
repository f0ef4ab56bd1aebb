import { capabilitiesOf } from '../../../lib/providers/index.ts';
import type { AccountReading, BalanceReading } from '../../../lib/providers/provider.ts';
import { personOf } from '../../sandbox/people.ts';
import type { LookupRow, QuestionRow } from '../../sandbox/vendor/description.ts';
import { outcomeIn, openTrial, type Outcome, outcomeOf, type Subject, type Trial } from './trial.ts';

/** Who comes along where nobody is taken alone. */
const companion = 'slow';

/** What really becomes of a row's lookup, and what the vendor charges for its person. */
export async function tryLookup(subject: Subject, row: LookupRow): Promise<Outcome & { charged: number }> {
  const trial = await openTrial({ ...subject, way: row.way });
  row.turn?.(trial.vendor);
  const { fewest = 1 } = capabilitiesOf(subject.provider).ways[row.way]?.people ?? {};
  const outcome = await (fewest > 1 ? amongMany(trial, row) : alone(trial, row));
  const own = trial.vendor.ledger.filter(({ person }) => person !== personOf(companion).slug);
  return { ...outcome, charged: own.reduce((sum, { amount }) => sum + amount, 0) };
}

async function alone(trial: Trial, { scenario, kind, facts }: LookupRow): Promise<Outcome> {
  return outcomeOf(trial, await trial.look(scenario, kind, facts?.(trial.vendor)));
}

async function amongMany(trial: Trial, { scenario }: LookupRow): Promise<Outcome> {
  const [first] = await trial.worker.lookupsOf(await trial.run([scenario, companion]));
  if (!first) throw new Error('the run has nobody in it');
  return outcomeIn(first);
}

/** What is really read of a balance or an account. */
export async function tryQuestion(subject: Subject, row: QuestionRow): Promise<QuestionRow['becomes']> {
  const trial = await openTrial(subject, row.key === undefined ? {} : { apiKey: row.key });
  const client = await trial.worker.client();
  const reading = await client[row.question]();
  return reading.ok ? told(reading) : reading.failure.code;
}

function told(reading: (BalanceReading | AccountReading) & { ok: true }): QuestionRow['becomes'] {
  return 'account' in reading ? { account: reading.account } : { amount: reading.amount };
}
