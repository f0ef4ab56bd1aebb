import type { RunState } from '../../lib/enrichment/run.ts';
import { text } from '../../lib/text.ts';
import { Chip } from '../shell/chip.tsx';
import { runLooks } from './run-texts.ts';

export function RunChip({ state }: { state: RunState }) {
  const { key, tone, icon } = runLooks[state];
  return (
    <Chip tone={tone} icon={icon}>
      {text(key)}
    </Chip>
  );
}
