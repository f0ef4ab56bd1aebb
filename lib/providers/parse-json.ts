/** A vendor's JSON, or undefined when it is none. `__proto__` and its like are dropped, so that nothing reaches a
 * prototype. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text, (key, value: unknown) => (forbidden.has(key) ? undefined : value));
  } catch {
    return undefined;
  }
}

const forbidden = new Set(['__proto__', 'constructor', 'prototype']);
