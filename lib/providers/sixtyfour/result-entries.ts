import { z } from 'zod';

const many = z.object({ results: z.array(z.unknown()) });

/** The results in an answer: a list, an object with `results`, or the one result itself. */
export function resultEntries(body: unknown): readonly unknown[] {
  if (Array.isArray(body)) return body;
  if (body === null || body === undefined) return [];
  return many.safeParse(body).data?.results ?? [body];
}
