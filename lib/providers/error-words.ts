import { z } from 'zod';
import { parseJson } from './parse-json.ts';

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

/** The vendor's own words in an error's body: `message`, else a string `error`, else `detail` (a text, an object with a
 * `message`, or a list of objects with a `msg`), else `errors`. */
export function errorWords(text: string): string | null {
  const parsed = errorBody.safeParse(parseJson(text));
  if (!parsed.success) return null;
  const { error, message, detail, errors } = parsed.data;
  const words = [message, error, detailWords(detail), errors?.filter(isText).join('; ')].find(isText);
  return words === undefined ? null : words.slice(0, longest);
}

function detailWords(detail: unknown): unknown {
  if (!Array.isArray(detail)) return isText(detail) ? detail : said.parse(detail).message;
  const problems = detail.map((one: unknown) => said.parse(one).msg);
  return problems.filter(isText).join('; ');
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim().length > 0;
}
