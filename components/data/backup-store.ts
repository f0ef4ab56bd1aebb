import { create } from 'zustand';
import { localDay } from '../../lib/clock.ts';
import type { Failure } from '../../lib/enrichment/failure.ts';
import { text } from '../../lib/text.ts';
import { usePanelStore } from '../panel-store.ts';
import { sendWish } from '../send-wish.ts';
import { saveHandedOver } from './save-handed-over.ts';

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
    const answer = await sendWish({ type: 'write-backup', keys });
    set({ busy: false, failure: answer.ok ? null : answer.failure });
    if (!answer.ok) return;
    await saveHandedOver('backup', `reachable-backup-${localDay(Date.now())}.json`);
    usePanelStore.getState().announce(text('backup_saved'));
  },
}));
