import type { Settings } from '../lib/settings.ts';
import { useTerms } from './terms-context.ts';

/** The settings that count: the user's over the defaults, and the administrator's above both. */
export function useSettings(): Settings {
  return useTerms().settings;
}
