/** A parsed request, or what is wrong with it. */
export type Checked<T> = { ok: true; value: T } | { ok: false; errors: string[] };

export type Body = Record<string, unknown>;

export const isObject = (value: unknown): value is Body =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

export function parseObject(text: string): Checked<Body> {
  try {
    const body: unknown = JSON.parse(text);
    return isObject(body) ? { ok: true, value: body } : { ok: false, errors: ['The body must be an object'] };
  } catch {
    return { ok: false, errors: ['The body must be JSON'] };
  }
}

/** Stricter than a vendor may be: a field it does not know is refused, so that a misspelt one is found in a test. */
export function unknownFields(body: Body, known: readonly string[]): string[] {
  return Object.keys(body)
    .filter((name) => !known.includes(name))
    .map((name) => `Unknown field ${name}`);
}

export const accept = <T>(value: Body, errors: string[]): Checked<T> =>
  errors.length ? { ok: false, errors } : { ok: true, value: value as T };
