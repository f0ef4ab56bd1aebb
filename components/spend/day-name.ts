/** A local calendar day (YYYY-MM-DD) as the language writes it, short. */
export function dayName(day: string, locale: string): string {
  const at = new Date(`${day}T12:00:00`);
  if (Number.isNaN(at.getTime())) return '';
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' }).format(at);
}
