import { notGranted } from '../enrichment/create-failure.ts';
import type { Wish, WishAnswer } from '../messages.ts';
import { askFromPanel, cancelLookups, confirmLookups, editPerson } from './person-wishes.ts';
import { recordExport } from './record-export.ts';
import { deleteChosen, purgeOld, undoDeletion } from './deletion-wishes.ts';
import { putOffBackup, restoreBackupFile, writeBackupFile } from './backup-wishes.ts';
import { readSettingsFile, writeSettingsFile } from './settings-file-wishes.ts';
import { importContacts, removeContacts } from './contact-wishes.ts';
import { checkKey, removeKey, saveKey } from './key-wishes.ts';
import { forgetKeys, lockKeys, setPassphrase, unlockKeys } from './passphrase-wishes.ts';
import { markInformed, savePrivacySettings } from './privacy-wishes.ts';
import { readBalance } from './read-balance.ts';
import { forgetRequest } from './forget-request.ts';
import { cancelRun, pauseRun, resumeRun, retryRun } from './run-wishes.ts';
import { changeSelection } from './selection.ts';
import { finishFirstRun, recordConsent, saveSettings } from './settings-wishes.ts';
import { markFinding, saveNote } from './remark-wishes.ts';
import { tagPeople } from './tag-people.ts';
import { undoTags } from './undo-tags.ts';
import { startRun } from './start-run.ts';
import { erasePerson, importSuppressions, liftSuppression, suppress } from './suppression-wishes.ts';
import type { WishHandler } from './wish-handler.ts';
import type { WorkerContext } from './worker-context.ts';

const handlers: { [Type in Wish['type']]: WishHandler<Type> } = {
  ask: askFromPanel,
  'confirm-lookups': confirmLookups,
  'cancel-lookups': cancelLookups,
  'edit-person': editPerson,
  'save-note': saveNote,
  'mark-finding': markFinding,
  'delete-people': deleteChosen,
  'undo-deletion': undoDeletion,
  'tag-people': tagPeople,
  'undo-tags': undoTags,
  'save-key': saveKey,
  'remove-key': removeKey,
  'check-key': checkKey,
  async 'refresh-balance'(context, { provider }) {
    const reading = await readBalance(context, provider);
    return reading.ok ? { ok: true } : reading;
  },
  'save-settings': saveSettings,
  'give-consent': (context, wish) => recordConsent(context, wish, 'given'),
  'withdraw-consent': (context, wish) => recordConsent(context, wish, 'withdrawn'),
  'finish-first-run': finishFirstRun,
  async 'select-people'(context, { people, selected }) {
    const { database, now, changed } = context;
    const hadRoom = await changeSelection(database, { people, selected, now: now() });
    changed();
    return hadRoom ? { ok: true } : notGranted('selection_full');
  },
  async 'clear-selection'({ database, changed }) {
    await database.selection.clear();
    changed();
    return { ok: true };
  },
  'start-run': startRun,
  'pause-run': pauseRun,
  'resume-run': resumeRun,
  'cancel-run': cancelRun,
  'retry-run': retryRun,
  'erase-person': erasePerson,
  suppress,
  'lift-suppression': liftSuppression,
  'import-suppressions': importSuppressions,
  'set-passphrase': setPassphrase,
  'unlock-keys': unlockKeys,
  'lock-keys': lockKeys,
  'forget-keys': forgetKeys,
  'record-export': recordExport,
  'mark-informed': markInformed,
  'save-privacy-settings': savePrivacySettings,
  async 'delete-damaged-rows'({ database }) {
    await database.damagedRows.clear();
    return { ok: true };
  },
  async wipe({ wipe }) {
    await wipe();
    return { ok: true };
  },
  'write-backup': writeBackupFile,
  'restore-backup': restoreBackupFile,
  'put-off-backup': putOffBackup,
  'forget-request': forgetRequest,
  'write-settings': writeSettingsFile,
  'read-settings': readSettingsFile,
  'import-contacts': importContacts,
  'remove-contacts': removeContacts,
  async wake(context) {
    context.drain();
    await purgeOld(context);
    return { ok: true };
  },
};

/** Does what the user wishes in the panel. */
export function grantWish(context: WorkerContext, wish: Wish): Promise<WishAnswer> {
  const handle = handlers[wish.type] as (context: WorkerContext, wish: Wish) => Promise<WishAnswer>;
  return handle(context, wish);
}
