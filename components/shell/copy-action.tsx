import { useState } from 'react';
import { text } from '../../lib/text.ts';
import { usePanelStore } from '../panel-store.ts';
import { Action } from './action.tsx';

interface CopyActionProps {
  label: string;
  /** What a screen reader hears, when the label alone does not say what is copied. */
  name: string;
  look?: 'plain' | 'quiet';
  value: () => string;
}

/** Copies a text and says whether it worked. */
export function CopyAction({ label, name, look = 'quiet', value }: CopyActionProps) {
  const announce = usePanelStore((state) => state.announce);
  const [outcome, setOutcome] = useState<'copied' | 'copy_failed' | null>(null);
  const copy = async () => {
    const result = await navigator.clipboard.writeText(value()).then(
      () => 'copied' as const,
      () => 'copy_failed' as const,
    );
    setOutcome(result);
    announce(text(result));
  };
  const icon = outcome === 'copied' ? 'check' : 'copy';
  return (
    <Action
      look={look}
      icon={icon}
      onPress={copy}
      onBlur={() => setOutcome(null)}
      aria-label={outcome ? text(outcome) : name}
    >
      {outcome ? text(outcome) : label}
    </Action>
  );
}
