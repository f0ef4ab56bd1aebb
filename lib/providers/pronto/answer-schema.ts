import { z } from 'zod';
import { isMasked } from '../is-masked.ts';
import { vendorReference } from '../vendor-reference.ts';

const text = z.string().nullish().catch(null);
const digits = z.union([z.string(), z.int().positive().transform(String)]);
const phone = z.union([
  digits.transform((number) => ({ number, type: null })),
  z.object({ number: digits, type: text }),
]);
const phones = z.unknown().optional();

/** One text, or several in a list; undefined: the answer does not speak of it. */
const addresses = z
  .unknown()
  .optional()
  .transform((told) => (told === undefined ? undefined : [told].flat().filter(isText)));

/** Only what is used; unknown fields pass, wrongly typed ones count as absent. `phones` in sync, `phone` in polled. */
export const prontoAnswer = z.object({
  enrichment_id: vendorReference,
  status: text,
  email: addresses,
  email_status: text,
  personal_email: addresses,
  personal_email_status: text,
  phones,
  phone: phones,
  phone_status: text,
  message: text,
});
export type ProntoAnswer = z.infer<typeof prontoAnswer>;

interface ProntoPhone {
  number: string;
  type: string | null;
}

/** Numbers are strings now and objects on an older page; what is neither, or shown in part only, is left out. One may come
 * without its list, and the same one under both names. */
export function prontoPhones(answer: ProntoAnswer): ProntoPhone[] {
  const all = [answer.phones, answer.phone].flat().flatMap((value) => {
    const read = phone.safeParse(value).data;
    return read && isNumber(read.number) ? [{ number: read.number, type: read.type ?? null }] : [];
  });
  const numbers = all.map(({ number }) => number);
  return all.filter(({ number }, index) => numbers.indexOf(number) === index);
}

function isNumber(text: string): boolean {
  return (text.match(/\d/g)?.length ?? 0) >= 5 && !isMasked(text) && !/x{2}/i.test(text);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
