import type { Database } from '../database.ts';
import { type Preset, noPreset } from '../preset/preset.ts';
import { readPolicy } from '../preset/read-policy.ts';

/** What is used of `storage.managed`. */
export interface PolicyArea {
  get(): Promise<unknown>;
  onChanged: { addListener(listener: () => void): void };
}

interface PolicyEffects {
  database: Database;
  managed: PolicyArea;
  now(): number;
  sleepUntil(at: number): Promise<void>;
  /** Called when the policy says something new. */
  changed(): void;
}

interface PolicyFollower {
  /** Resolves once the policy of this moment is written down, and after ten seconds at the latest: what was told last
   * counts then. Never rejects: a database that takes nothing is asked again by whatever comes next, and refuses that
   * too. */
  isRead(): Promise<void>;
  readAgain(): Promise<void>;
}

/** Chromium tells policies only when its own start is over: mostly 3 s, but up to 180 s where its first tabs were closed
 * at once (measured; AfterStartupTaskUtils gives up after 3 minutes). */
const patienceMs = 10_000;

/** Reads the policy at the start and at each change. */
export function createPolicyFollower(effects: PolicyEffects): PolicyFollower {
  const { database, managed, now, sleepUntil, changed } = effects;
  let reading = Promise.resolve();
  let isRead = reading;

  function readAgain(): Promise<void> {
    const next = reading.then(() => followPolicy(database, managed));
    reading = next.then(
      (isNew) => void (isNew && changed()),
      () => undefined,
    );
    isRead = Promise.race([reading, sleepUntil(now() + patienceMs)]);
    return reading;
  }

  managed.onChanged.addListener(() => void readAgain());
  void readAgain();
  return { isRead: () => isRead, readAgain };
}

/** Writes down what the administrator has set, where all that obey it read it in their own transactions. What the browser
 * does not tell now stays as it was told last. Answers whether anything changed. */
async function followPolicy(database: Database, managed: PolicyArea): Promise<boolean> {
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
