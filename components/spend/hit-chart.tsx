import { addFigures, noFigures, type VendorFigures } from '../../lib/enrichment/vendor-day.ts';
import { text } from '../../lib/text.ts';
import { foundText } from './found-text.ts';
import { type PartLook, StackedDays } from './stacked-days.tsx';

interface Day {
  day: string;
  figures: VendorFigures;
}

/** What came of the answers by day: valid, found otherwise, and not found. */
export function HitChart({ days }: { days: readonly Day[] }) {
  const all = days.map(({ figures }) => figures).reduce(addFigures, noFigures);
  const parts: { look: PartLook; name: string }[] = [
    { look: 'valid', name: text('hit_valid') },
    { look: 'found', name: text('hit_found') },
    { look: 'missed', name: text('state_not_found') },
  ];
  return (
    <StackedDays
      days={days.map(({ day, figures: { asked, found, valid } }) => ({
        day,
        sizes: [valid, found - valid, asked - found],
      }))}
      parts={parts}
      said={foundText(all)}
    />
  );
}
