import { z } from 'zod';
import { parseJson } from './parse-json.ts';

const longest = 300;

/** One fault of a request, as FastAPI lists them under `detail`. */
const listedFault = z.object({ msg: z.string() });

const errorBody = z
  .object({
    error: z.unknown(),
    message: z.unknown(),
    errors: z.array(z.unknown()).nullish().catch(null),
    detail: z.unknown(),
  })
  .partial();

/** The vendor's own words in an error's body: a string `error`, else `message`, else `detail` (a string or a list of
 * faults), else `errors`. */
export function errorWords(text: string): string | null {
  const parsed = errorBody.safeParse(parseJson(text));
  if (!parsed.success) return null;
  const { error, message, detail, errors } = parsed.data;
  const words = [error, message, detail, listedFaults(detail), errors?.filter(isText).join('; ')].find(
    isText,
  );
  return words === undefined ? null : words.slice(0, longest);
}

function listedFaults(detail: unknown): string | null {
  const faults = z.array(listedFault).safeParse(detail);
  return faults.success ? faults.data.map(({ msg }) => msg).join('; ') : null;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim().length > 0;
}
