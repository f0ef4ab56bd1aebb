import { z } from 'zod';

const text = z.string().nullish().catch(null);

/** Only what is used; unknown fields pass, wrongly typed ones count as absent. `email` is absent while the lookup
 * runs, and null when nothing was found. */
export const salesfinityAnswer = z
  .object({
    _id: text,
    status: text,
    email: z.object({ email: text, type: text }).nullish().catch(null),
  })
  .transform(({ _id: id, ...rest }) => ({ id, ...rest }));
export type SalesfinityAnswer = z.infer<typeof salesfinityAnswer>;

export const salesfinityCredits = z.object({ balance: z.number() });
