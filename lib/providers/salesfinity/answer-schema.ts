import { z } from 'zod';
import { vendorReference } from '../vendor-reference.ts';

const text = z.string().nullish().catch(null);

const email = z.object({ email: text, type: text });

/** Only what is used; unknown fields pass, wrongly typed ones count as absent. `email` is absent while the lookup
 * runs, and null when nothing was found; one that is a bare text or several in a list is an address all the same. */
export const salesfinityAnswer = z
  .object({
    _id: vendorReference,
    status: text,
    email: z
      .unknown()
      .optional()
      .transform((told) => [told].flat().flatMap(emailIn)),
  })
  .transform(({ _id: id, ...rest }) => ({ id, ...rest }));

function emailIn(told: unknown): z.infer<typeof email>[] {
  const read = email.safeParse(typeof told === 'string' ? { email: told } : told);
  return read.success ? [read.data] : [];
}

export type SalesfinityAnswer = z.infer<typeof salesfinityAnswer>;

export const salesfinityCredits = z.object({ balance: z.number() });
