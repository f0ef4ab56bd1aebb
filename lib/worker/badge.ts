import type { Database } from '../database.ts';
import { isGoing, runProgress } from '../enrichment/run-progress.ts';
import type { Run } from '../enrichment/run.ts';

/** While many lookups settle, the badge is written at most this often. */
const everyMs = 1000;

/** What of `browser.action` the badge needs. */
interface BadgeAction {
  setBadgeText(details: { text: string }): Promise<void>;
  setBadgeBackgroundColor(details: { color: string }): Promise<void>;
}

interface Badge {
  text: string;
  color: string;
}

/** A stopped run needs the user; else it is how many lookups of going runs are open; nothing when none goes. */
export function badgeOf(runs: readonly Run[]): Badge {
  if (runs.some(({ state }) => state === 'stopped')) return { text: '!', color: '#b3261e' };
  const going = runs.filter(isGoing);
  const open = going.reduce((sum, run) => sum + runProgress(run).open, 0);
  return { text: open === 0 ? '' : shortCount(open), color: '#0b6b5d' };
}

/** There is room for four signs. */
function shortCount(count: number): string {
  return count < 10_000 ? String(count) : `${Math.floor(count / 1000)}k`;
}

/** Shows on the toolbar how runs stand; call it whenever lookups or runs changed. */
export function createBadge(database: Database, action: BadgeAction): () => void {
  let due: ReturnType<typeof setTimeout> | undefined;
  // What a worker before this one left there is not known.
  let shown: string | null = null;

  async function show(): Promise<void> {
    const runs = await database.runs.where('state').anyOf('filling', 'running', 'stopped').toArray();
    const { text, color } = badgeOf(runs);
    if (text === shown) return;
    await action.setBadgeText({ text });
    if (text !== '') await action.setBadgeBackgroundColor({ color });
    shown = text;
  }

  return () => {
    due ??= setTimeout(() => {
      due = undefined;
      // Only an ornament: what cannot be shown now is shown with the next change.
      show().catch(() => undefined);
    }, everyMs);
  };
}
