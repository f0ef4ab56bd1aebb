import { z } from 'zod';
import { parseJson } from './parse-json.ts';

const longest = 300;

const errorBody = z
  .object({
    error: z.unknown(),
    message: z.unknown(),
    errors: z.array(z.unknown()).nullish().catch(null),
    detail: z.unknown(),
  })
  .partial();

/** The vendor's own words in an error's body: a string `error`, else `message`, else `detail`, else `errors`. */
export function errorWords(text: string): string | null {
  const parsed = errorBody.safeParse(parseJson(text));
  if (!parsed.success) return null;
  const { error, message, detail, errors } = parsed.data;
  const words = [error, message, detail, errors?.filter(isText).join('; ')].find(isText);
  return words === undefined ? null : words.slice(0, longest);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim().length > 0;
}
