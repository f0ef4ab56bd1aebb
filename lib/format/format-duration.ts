const steps = [
  { unit: 'hour', length: 3_600_000 },
  { unit: 'minute', length: 60_000 },
] as const;

/** About how long, in one unit: "14 seconds", "3 minutes", "2 hours". */
export function formatDuration(ms: number, locale: string): string {
  const step = steps.find(({ length }) => ms >= length) ?? ({ unit: 'second', length: 1000 } as const);
  const format = new Intl.NumberFormat(locale, { style: 'unit', unit: step.unit, unitDisplay: 'long' });
  return format.format(Math.max(1, Math.round(ms / step.length)));
}
