import type { Database } from '../database.ts';
import { type Preset, noPreset } from '../preset/preset.ts';
import { readPolicy } from '../preset/read-policy.ts';

/** What is used of `storage.managed`. */
export interface PolicyArea {
  get(): Promise<unknown>;
  onChanged: { addListener(listener: () => void): void };
}

export interface PolicyFollower {
  /** Resolves once the policy of this moment is written down. Never rejects: a database that takes nothing is asked
   * again by whatever comes next, and refuses that too. */
  isRead(): Promise<void>;
  readAgain(): Promise<void>;
}

/** Reads the policy at the start and at each change; `changed` is called when it says something new. */
export function createPolicyFollower(
  database: Database,
  managed: PolicyArea,
  changed: () => void,
): PolicyFollower {
  let reading = Promise.resolve();

  function readAgain(): Promise<void> {
    const next = reading.then(() => followPolicy(database, managed));
    reading = next.then(
      (isNew) => void (isNew && changed()),
      () => undefined,
    );
    return reading;
  }

  managed.onChanged.addListener(() => void readAgain());
  void readAgain();
  return { isRead: () => reading, readAgain };
}

/** Writes down what the administrator has set, where all that obey it read it in their own transactions. What the browser
 * does not tell now stays as it was told last. Answers whether anything changed. */
export async function followPolicy(database: Database, managed: PolicyArea): Promise<boolean> {
  const policy = await managed.get().catch(() => null);
  if (policy === null) return false;
  const value = readPolicy(policy);
  const { settings } = database;
  return database.transaction('rw', settings, async () => {
    const known = await settings.get('preset');
    const before = known?.key === 'preset' ? known.value : noPreset;
    if (isSame(before, value)) return false;
    await (isSame(value, noPreset) ? settings.delete('preset') : settings.put({ key: 'preset', value }));
    return true;
  });
}

function isSame(one: Preset, other: Preset): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
