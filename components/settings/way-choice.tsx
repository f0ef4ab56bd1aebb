import type { Way } from '../../lib/providers/way.ts';
import { type TextKey, text } from '../../lib/text.ts';
import { waysOf } from '../../lib/vendor-form.ts';
import { Choice } from '../shell/choice.tsx';
import type { VendorPart } from './vendor-part.ts';

const wayTexts: Record<Way, { label: TextKey; detail: TextKey }> = {
  sync: { label: 'way_sync', detail: 'way_sync_about' },
  async: { label: 'way_async', detail: 'way_async_about' },
  bulk: { label: 'way_bulk', detail: 'way_bulk_about' },
  'bulk-async': { label: 'way_bulk_async', detail: 'way_bulk_async_about' },
  webhook: { label: 'way_webhook', detail: 'way_webhook_about' },
};

/** How one person, or a run, is asked for; nothing where the vendor leaves no choice. */
export function WayChoice({ draft, capabilities, change, use }: VendorPart & { use: 'single' | 'run' }) {
  const ways = waysOf(draft, capabilities, use);
  if (ways.length < 2) return null;
  const wanted = use === 'single' ? draft.singleWay : draft.runWay;
  const choose = (value: string) => {
    const way = ways.find((one) => one === value);
    if (way) change(use === 'single' ? { singleWay: way } : { runWay: way });
  };
  return (
    <Choice
      label={text(use === 'single' ? 'way_single' : 'way_run')}
      value={ways.includes(wanted) ? wanted : capabilities.preferred[use]}
      options={ways.map((way) => ({
        value: way,
        label: text(wayTexts[way].label),
        detail: text(wayTexts[way].detail),
      }))}
      onChange={choose}
    />
  );
}
