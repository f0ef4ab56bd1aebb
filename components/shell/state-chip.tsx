import { type TextKey, text } from '../../lib/text.ts';
import { Chip, type Tone } from './chip.tsx';
import type { IconName } from './icon.tsx';

/** How a state is named and drawn. */
export interface StateLook {
  key: TextKey;
  tone: Tone;
  icon: IconName;
}

export function StateChip({ look: { key, tone, icon } }: { look: StateLook }) {
  return (
    <Chip tone={tone} icon={icon}>
      {text(key)}
    </Chip>
  );
}
