import { z } from 'zod';

const text = z.string().nullish().catch(null);
const phone = z.union([z.string(), z.object({ number: z.string(), type: text })]);
const phones = z.unknown().optional();

/** Only what is used; unknown fields pass, wrongly typed ones count as absent. `phones` in sync, `phone` in polled. */
export const prontoAnswer = z.object({
  enrichment_id: z.union([z.string(), z.number()]).nullish().catch(null),
  status: text,
  email: text,
  email_status: text,
  personal_email: text,
  personal_email_status: text,
  phones,
  phone: phones,
  phone_status: text,
  message: text,
});
export type ProntoAnswer = z.infer<typeof prontoAnswer>;

export interface ProntoPhone {
  number: string;
  type: string | null;
}

/** Numbers are strings now and objects on an older page; what is neither is left out. One may come without its list, and the
 * same one under both names. */
export function prontoPhones(answer: ProntoAnswer): ProntoPhone[] {
  const all = [answer.phones, answer.phone].flat().flatMap((value) => {
    const parsed = phone.safeParse(value);
    if (!parsed.success) return [];
    if (typeof parsed.data === 'string') return [{ number: parsed.data, type: null }];
    return [{ number: parsed.data.number, type: parsed.data.type ?? null }];
  });
  const numbers = all.map(({ number }) => number);
  return all.filter(({ number }, index) => numbers.indexOf(number) === index);
}
