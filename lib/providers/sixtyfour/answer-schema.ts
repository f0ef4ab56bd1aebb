import { z } from 'zod';
import { vendorReference } from '../vendor-reference.ts';

const text = z.string().nullish().catch(null);
const cents = z.number().nonnegative().nullish().catch(null);
const list = z.array(z.unknown()).nullish().catch(null);

/** The result of one lead. Only what is used; unknown fields pass, wrongly typed ones count as absent. */
export const sixtyfourResult = z.object({
  name: text,
  company: text,
  linkedin: text,
  email: list,
  personal_email: list,
  cost_cents: cents,
  error: text,
});
export type SixtyfourResult = z.infer<typeof sixtyfourResult>;

/** A task, as its start and `GET /job-status` tell of it. */
export const sixtyfourJob = z.object({
  task_id: vendorReference,
  status: text,
  result: z.unknown().optional(),
  error: text,
  charge_amount: cents,
});
export type SixtyfourJob = z.infer<typeof sixtyfourJob>;

const tuple = z.tuple([z.string()]).rest(z.unknown());

export interface EmailTuple {
  address: string;
  status: string | null;
  type: string | null;
}

/** `[address, status]` or `[address, status, type]`; what is neither is left out. */
export function emailTuples(value: readonly unknown[] | null | undefined): EmailTuple[] {
  return (value ?? []).flatMap((entry) => {
    const parsed = tuple.safeParse(entry);
    if (!parsed.success) return [];
    const [address, status, type] = parsed.data;
    return [{ address: address.trim(), status: wordOf(status), type: wordOf(type) }];
  });
}

function wordOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

const total = z.object({ charge_amount: cents, cost_cents: cents });

/** What an answer says it cost in all, in cents; null when it does not say. */
export function sixtyfourTotal(body: unknown): number | null {
  const { charge_amount, cost_cents } = total.safeParse(body).data ?? {};
  return charge_amount ?? cost_cents ?? null;
}
