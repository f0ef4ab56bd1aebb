import { useState } from 'react';
import type { ProviderId } from '../../lib/enrichment/provider-id.ts';
import { daysOf } from '../../lib/enrichment/spend-overview.ts';
import type { VendorDay } from '../../lib/enrichment/vendor-day.ts';
import { capabilitiesOf } from '../../lib/providers/index.ts';
import { text } from '../../lib/text.ts';
import { Section } from '../settings/section.tsx';
import { Dropdown } from '../shell/dropdown.tsx';
import { Fold } from '../shell/fold.tsx';
import { DayChart } from './day-chart.tsx';
import { HitChart } from './hit-chart.tsx';
import { DayTable } from './day-table.tsx';

interface DaySpendsProps {
  rows: readonly VendorDay[];
  days: readonly string[];
  vendors: readonly ProviderId[];
}

/** One vendor's spend and finds by day, as pictures and as a table: units of several vendors have no common axis. */
export function DaySpends({ rows, days, vendors }: DaySpendsProps) {
  const [wanted, setWanted] = useState(vendors[0]);
  const vendor = vendors.find((id) => id === wanted) ?? vendors[0];
  if (vendor === undefined) return null;
  const { unit } = capabilitiesOf(vendor);
  const columns = daysOf(rows, vendor, days);
  const options = vendors.map((id) => ({ value: id, label: capabilitiesOf(id).name }));
  return (
    <Section title={text('spend_by_day')}>
      {vendors.length > 1 && (
        <Dropdown label={text('vendor')} value={vendor} options={options} onChange={setWanted} />
      )}
      <DayChart days={columns} unit={unit} />
      <h3>{text('hits_by_day')}</h3>
      <HitChart days={columns} />
      <Fold title={text('as_a_table')}>
        <DayTable days={columns} unit={unit} />
      </Fold>
    </Section>
  );
}
