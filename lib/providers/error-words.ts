import { z } from 'zod';
import { parseJson } from '../parse-json.ts';

const longest = 300;

const said = z.object({ msg: z.unknown(), message: z.unknown() }).partial().catch({});

const errorBody = z
  .object({
    error: z.unknown(),
    message: z.unknown(),
    errors: z.array(z.unknown()).nullish().catch(null),
    detail: z.unknown(),
  })
  .partial();

type First = 'message' | 'error';

/** The vendor's own words in an error's body: `message`, else a string `error` (or the other way round), else `detail` (a
 * text, an object with a `message`, or a list of objects with a `msg`), else `errors`. */
export function errorWords(text: string, first: First = 'message'): string | null {
  return allErrorWords(text, first)[0]?.slice(0, longest) ?? null;
}

/** The same of every field, for a vendor that says in any of them what it means. */
export function allErrorWords(text: string, first: First = 'message'): string[] {
  const parsed = errorBody.safeParse(parseJson(text));
  if (!parsed.success) return [];
  const { error, message, detail, errors } = parsed.data;
  const two = first === 'message' ? [message, error] : [error, message];
  return [...two, detailWords(detail), errors?.filter(isText).join('; ')].filter(isText);
}

function detailWords(detail: unknown): unknown {
  if (!Array.isArray(detail)) return isText(detail) ? detail : said.parse(detail).message;
  const problems = detail.map((one: unknown) => said.parse(one).msg);
  return problems.filter(isText).join('; ');
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim().length > 0;
}
