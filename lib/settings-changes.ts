import type { Settings } from './settings.ts';

/** What the user changed of the settings. It is sent alone: whoever sent all of them would take back what somebody else, or
 * the same hand a moment before, has changed of the others. */
export interface SettingsChanges extends Partial<Omit<Settings, 'order' | 'providers' | 'firstRunDoneAt'>> {
  order?: Partial<Settings['order']>;
  providers?: Partial<Settings['providers']>;
}

export function withChanges(settings: Settings, changes: SettingsChanges): Settings {
  return {
    ...settings,
    ...changes,
    order: { ...settings.order, ...changes.order },
    providers: { ...settings.providers, ...changes.providers },
  };
}
