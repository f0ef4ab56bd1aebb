import { costPerValid } from '../../lib/enrichment/spend-overview.ts';
import type { ProviderId } from '../../lib/enrichment/provider-id.ts';
import type { VendorFigures } from '../../lib/enrichment/vendor-day.ts';
import { capabilitiesOf } from '../../lib/providers/index.ts';
import { text } from '../../lib/text.ts';
import { amountText } from '../credits/amount-text.ts';
import { Figures } from '../run/figures.tsx';
import { basisNames } from './basis-names.ts';
import { foundText } from './found-text.ts';

/** What one vendor found and charged; what it said itself, what the price list says, and what nobody says, apart. */
export function VendorTotal({ provider, figures }: { provider: ProviderId; figures: VendorFigures }) {
  const { name, unit } = capabilitiesOf(provider);
  const perValid = costPerValid(figures);
  return (
    <div>
      <h3>{name}</h3>
      <Figures
        figures={[
          {
            name: text('figure_hit_rate'),
            value: foundText(figures),
            strong: true,
          },
          {
            name: text('figure_per_valid'),
            value: perValid === null ? text('not_known_yet') : amountText(perValid, unit),
            strong: true,
          },
          ...basisNames.map(({ basis, key }) => ({
            name: text(key),
            value: amountText(figures[basis], unit),
          })),
        ]}
      />
    </div>
  );
}
