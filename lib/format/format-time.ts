const minute = 60_000;
const steps = [
  { unit: 'day', length: 24 * 60 * minute },
  { unit: 'hour', length: 60 * minute },
  { unit: 'minute', length: minute },
] as const;

/** Date and time of day, short. `at`: milliseconds since 1970. */
export function formatTime(at: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(at);
}

/** The date alone. `at`: milliseconds since 1970. */
export function formatDay(at: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(at);
}

/** "3 minutes ago" within the last week, else the date. Times are milliseconds since 1970. */
export function formatAge(at: number, now: number, locale: string): string {
  const age = Math.max(0, now - at);
  if (age >= 7 * 24 * 60 * minute) return formatDay(at, locale);
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const step = steps.find(({ length }) => age >= length);
  return step ? relative.format(-Math.floor(age / step.length), step.unit) : relative.format(0, 'minute');
}
