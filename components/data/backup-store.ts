import { create } from 'zustand';
import { localDay } from '../../lib/clock.ts';
import type { Failure } from '../../lib/enrichment/failure.ts';
import { text } from '../../lib/text.ts';
import { usePanelStore } from '../panel-store.ts';
import { saveHandedOver } from './hand-over.ts';

interface BackupState {
  busy: boolean;
  failure: Failure | null;
  /** `keys`: with the vendors' keys. */
  save: (keys: boolean) => Promise<void>;
}

/** The backup that is being written: it may be asked for at several places, and goes on when its place is left. */
export const useBackupStore = create<BackupState>((set, get) => ({
  busy: false,
  failure: null,
  async save(keys) {
    if (get().busy) return;
    set({ busy: true, failure: null });
    const name = `reachable-backup-${localDay(Date.now())}.json`;
    const answer = await saveHandedOver('backup', { keys, name });
    set({ busy: false, failure: answer.ok ? null : answer.failure });
    if (answer.ok) usePanelStore.getState().announce(text('backup_saved'));
  },
}));
