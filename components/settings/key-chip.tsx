import type { ProviderId } from '../../lib/enrichment/provider-id.ts';
import { text } from '../../lib/text.ts';
import { Chip } from '../shell/chip.tsx';
import { useKeyHint } from './use-key-hint.ts';

/** How a vendor's key stands, in a word. */
export function KeyChip({ provider }: { provider: ProviderId }) {
  const hint = useKeyHint(provider);
  if (hint === undefined) return null;
  if (hint === null) {
    return (
      <Chip tone="plain" icon="minus">
        {text('key_none')}
      </Chip>
    );
  }
  const isGood = hint.checkResult === 'good';
  return (
    <Chip tone={isGood ? 'good' : 'caution'} icon={isGood ? 'check' : 'warning'}>
      {text(isGood ? 'key_works' : 'key_unsure')}
    </Chip>
  );
}
