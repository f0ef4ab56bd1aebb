import type { Preset } from '../lib/preset/preset.ts';
import { useTerms } from './terms-context.ts';

/** What the administrator has set. */
export function usePreset(): Preset {
  return useTerms().preset;
}
