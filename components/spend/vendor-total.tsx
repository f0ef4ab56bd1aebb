import { costPerValid } from '../../lib/enrichment/spend-overview.ts';
import type { ProviderId } from '../../lib/enrichment/provider-id.ts';
import type { VendorFigures } from '../../lib/enrichment/vendor-day.ts';
import { formatNumber } from '../../lib/format/format-number.ts';
import { capabilitiesOf } from '../../lib/providers/index.ts';
import { locale, text } from '../../lib/text.ts';
import { amountText } from '../credits/amount-text.ts';
import { Figures } from '../run/figures.tsx';
import { basisNames } from './basis-names.ts';

/** What one vendor found and charged; what it said itself, what the price list says, and what nobody says, apart. */
export function VendorTotal({ provider, figures }: { provider: ProviderId; figures: VendorFigures }) {
  const { name, unit } = capabilitiesOf(provider);
  const perValid = costPerValid(figures);
  const { asked, found } = figures;
  const count = (value: number) => formatNumber(value, locale());
  const share = asked === 0 ? text('not_known_yet') : percent(found / asked);
  return (
    <div>
      <h3>{name}</h3>
      <Figures
        figures={[
          {
            name: text('figure_hit_rate'),
            value: text('found_of', share, count(found), count(asked)),
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

function percent(share: number): string {
  return new Intl.NumberFormat(locale(), { style: 'percent' }).format(share);
}
