import { isAllowed } from '../../lib/preset/preset.ts';
import { providerIds } from '../../lib/providers/index.ts';
import { text } from '../../lib/text.ts';
import { usePreset } from '../use-preset.ts';
import { CreditFold } from './credit-fold.tsx';
import { CreditLine } from './credit-line.tsx';
import { useKeyedVendors } from './use-keyed-vendors.ts';

/** What is left at each vendor with a key. Before there is a key, the first vendor's line shows where it will stand. */
export function CreditBar() {
  const withKey = useKeyedVendors();
  const preset = usePreset();
  const shown = withKey.length > 0 ? withKey : providerIds.filter((id) => isAllowed(preset, id)).slice(0, 1);
  const [only, ...others] = shown;
  return (
    <section aria-label={text('credits')}>
      {others.length > 0 && <CreditFold vendors={shown} />}
      {others.length === 0 && only && <CreditLine provider={only} isOnly />}
    </section>
  );
}
