import { monthsLater } from '../clock.ts';
import type { Person } from '../enrichment/person.ts';

/** Until when somebody should hear that data about them is held: one month after it was collected (GDPR, Article 14(3)a). */
export function informBy(collectedAt: number): number {
  return monthsLater(collectedAt, 1);
}

/** Should they have been told by now? The same people are `people.where('informBy').below(now)`. */
export function isNoticeOverdue({ informBy }: Pick<Person, 'informBy'>, now: number): boolean {
  return informBy !== null && informBy < now;
}
