import type { StatesChanged } from '../messages.ts';

/** While many lookups settle, pages are told at most this often. */
const everyMs = 250;

export interface Tabs {
  query(filter: { url: string }): Promise<{ id?: number | undefined }[]>;
  sendMessage(tabId: number, message: StatesChanged): Promise<unknown>;
}

/** Tells LinkedIn tabs that states changed: not whose and not what, they ask for those they show. */
export function createTellPages(tabs: Tabs, linkedIn: string): () => void {
  let due: ReturnType<typeof setTimeout> | undefined;

  async function tell(): Promise<void> {
    const open = await tabs.query({ url: linkedIn });
    const ids = open.map(({ id }) => id).filter((id) => id !== undefined);
    // A tab without our script (opened before the installation) refuses the message; it has no button to update.
    await Promise.allSettled(ids.map((id) => tabs.sendMessage(id, { type: 'states-changed' })));
  }

  return () => {
    due ??= setTimeout(() => {
      due = undefined;
      tell().catch(() => undefined);
    }, everyMs);
  };
}
