/** A stranger's JSON, or undefined when it is none. What follows picks single fields of it and never merges it into an
 * object of ours, so that a `__proto__` in it reaches no prototype. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
