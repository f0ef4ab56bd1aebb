/** What to store of settings that were changed under a preset: what still is as it was `shown` stays as the user had it
 * (`own`), so that it counts again when the preset goes. */
export function keepOwn<Value>(wished: Value, shown: Value, own: Value): Value {
  if (JSON.stringify(wished) === JSON.stringify(shown)) return own;
  if (!isRecord(wished) || !isRecord(shown) || !isRecord(own)) return wished;
  const kept = Object.entries(wished).map(([key, value]) => [key, keepOwn(value, shown[key], own[key])]);
  return Object.fromEntries(kept) as Value;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
