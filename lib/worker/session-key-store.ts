import type { UnlockedKeyStore } from '../vault/vault.ts';

/** What is used of `chrome.storage.session`: memory of the browser, gone when it closes, open to no page once
 * `closeStorage` was called. */
export interface SessionArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(key: string): Promise<void>;
}

const place = 'unlocked-key';

/** Keeps the unlocked key for as long as the browser runs, so that the worker's death locks nothing. */
export function createSessionKeyStore(session: SessionArea): UnlockedKeyStore {
  return {
    async read() {
      const { [place]: stored } = await session.get(place);
      return isUnlockedKey(stored) ? stored : null;
    },
    write: (unlocked) => (unlocked ? session.set({ [place]: unlocked }) : session.remove(place)),
  };
}

function isUnlockedKey(value: unknown): value is { of: string; key: string } {
  return typeof value === 'object' && value !== null && 'of' in value && 'key' in value;
}
