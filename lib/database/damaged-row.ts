import { z } from 'zod';

/** A row that no longer had what every row of its table has: taken out, so that it stops nothing, and kept for the user. */
export interface DamagedRow {
  id: number;
  table: string;
  row: unknown;
  /** Milliseconds since 1970. */
  foundAt: number;
}

const id = z.string().min(1);
const time = z.number();
const words = z.string();
const fact = z.string().nullable();
const ids = z.array(id);

/** What the code relies on in every row of version 1, by table; more is not looked at. */
const sound: Record<string, z.ZodType> = {
  people: z.looseObject({
    ...{ id, createdAt: time, updatedAt: time, edited: z.array(words) },
    ...{ fullName: words, firstName: words, lastName: words },
    ...{ address: fact, memberId: fact, leadId: fact, headline: fact, company: fact, domain: fact },
  }),
  aliases: z.looseObject({ key: id, personId: id }),
  lookups: z.looseObject({
    id,
    personId: id,
    kind: words,
    state: words,
    provider: words,
    callIds: ids,
    createdAt: time,
  }),
  calls: z.looseObject({ id, provider: words, state: words, personIds: ids, lookupIds: ids, slotAt: time }),
  findings: z.looseObject({
    id,
    personId: id,
    lookupId: id,
    kind: words,
    value: words,
    status: words,
    checkedAt: time,
  }),
  ledger: z.looseObject({ id, provider: words, at: time, amount: time.nullable(), highest: time }),
  runs: z.looseObject({ id, state: words, counts: z.record(words, time), createdAt: time }),
};

export const checkedTables: readonly string[] = Object.keys(sound);

export function isSound(table: string, row: unknown): boolean {
  return sound[table]?.safeParse(row).success ?? true;
}
