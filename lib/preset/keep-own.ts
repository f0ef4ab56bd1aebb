/** What to store of settings that were changed under a preset: what still is as it was `shown` stays as the user had it
 * (`own`), and so does what the preset hid of a list, so that it counts again when the preset goes. */
export function keepOwn<Value>(wished: Value, shown: Value, own: Value): Value {
  if (JSON.stringify(wished) === JSON.stringify(shown)) return own;
  if (isList(wished) && isList(shown) && isList(own)) return withHidden(wished, shown, own) as Value;
  if (!isRecord(wished) || !isRecord(shown) || !isRecord(own)) return wished;
  const kept = Object.entries(wished).map(([key, value]) => [key, keepOwn(value, shown[key], own[key])]);
  return Object.fromEntries(kept) as Value;
}

/** What was hidden stays behind what it followed. Whoever names something of it knew of it, and is taken at their word. */
function withHidden(
  wished: readonly unknown[],
  shown: readonly unknown[],
  own: readonly unknown[],
): unknown[] {
  const hidden = own.filter((one) => !shown.includes(one));
  if (hidden.some((one) => wished.includes(one))) return [...wished];
  return hidden.reduce<unknown[]>(
    (list, one) => {
      const before = own.slice(0, own.indexOf(one)).findLast((earlier) => list.includes(earlier));
      return list.toSpliced(list.indexOf(before) + 1, 0, one);
    },
    [...wished],
  );
}

function isList(value: unknown): value is unknown[] {
  return Array.isArray(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
