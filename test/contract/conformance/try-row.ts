import type { Failure } from '../../../lib/enrichment/failure.ts';
import type { AccountReading, BalanceReading } from '../../../lib/providers/provider.ts';
import type { LookupRow, QuestionRow } from '../../sandbox/vendor/description.ts';
import { openTrial, type Outcome, outcomeOf, type Subject } from './trial.ts';

/** What really becomes of a row's lookup, and what the vendor charges. */
export async function tryLookup(subject: Subject, row: LookupRow): Promise<Outcome & { charged: number }> {
  const trial = await openTrial({ ...subject, way: row.way });
  row.turn?.(trial.vendor);
  const outcome = await outcomeOf(trial, await trial.look(row.scenario, row.kind));
  return { ...outcome, charged: trial.charged() };
}

/** What is really read of a balance or an account. */
export async function tryQuestion(subject: Subject, row: QuestionRow): Promise<QuestionRow['becomes']> {
  const trial = await openTrial(subject, row.key === undefined ? {} : { apiKey: row.key });
  const client = await trial.worker.client();
  const reading = await client[row.question]();
  return reading.ok ? told(reading) : codeOf(reading);
}

function told(reading: BalanceReading | AccountReading): Exclude<QuestionRow['becomes'], string> {
  if ('account' in reading) return { account: reading.account };
  return { amount: 'amount' in reading ? reading.amount : null };
}

function codeOf({ failure }: { failure: Failure }) {
  return failure.code;
}
