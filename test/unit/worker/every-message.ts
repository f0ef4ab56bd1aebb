import type { PageMessage, Wish } from '../../../lib/messages.ts';
import { defaultPrivacySettings } from '../../../lib/privacy/privacy-settings.ts';
import { defaultSettings } from '../../../lib/settings.ts';
import { ada } from '../make-world.ts';

/** An acceptable body of every message there is: a new one does not compile without. */
const pageBodies: Record<PageMessage['type'], object> = {
  find: { person: ada },
  'open-panel': {},
  states: { people: [ada] },
  appearance: {},
  select: { people: [ada], selected: true },
  review: {},
};
const consent = { textVersion: '1', text: 'yes', locale: 'en' };
const drop = { facts: ada, personId: null, reason: 'duplicate', until: null } as const;
const shownPrice = { pronto: 3 };
const chosen = { of: 'ids', ids: ['p1'] } as const;
const wishBodies: Record<Wish['type'], object> = {
  ask: { personId: null, person: ada, edited: [], kinds: ['work-email'], again: false, shownPrice },
  'confirm-lookups': { lookupIds: ['l1'], shownPrice },
  'cancel-lookups': { lookupIds: ['l1'] },
  'edit-person': { personId: 'p1', person: ada, edited: ['company'] },
  'save-note': { personId: 'p1', note: 'x' },
  'mark-finding': { findingId: 'f1', reason: null },
  'delete-people': { people: chosen, batch: 'b' },
  'undo-deletion': { batch: 'b' },
  'tag-people': { people: chosen, add: ['x'], remove: [], batch: 'b' },
  'undo-tags': { batch: 'b' },
  'save-key': { provider: 'pronto', apiKey: 'stolen' },
  'remove-key': { provider: 'pronto' },
  'check-key': { provider: 'pronto' },
  'refresh-balance': { provider: 'pronto' },
  'save-settings': { settings: defaultSettings },
  'give-consent': consent,
  'withdraw-consent': consent,
  'finish-first-run': {},
  'put-off-backup': {},
  'forget-request': { at: 1 },
  'select-people': { people: [ada], selected: true },
  'clear-selection': {},
  'start-run': { people: [ada], dropped: [drop], putBack: [], kinds: ['work-email'], shownPrice, caps: {} },
  'pause-run': { runId: 'r1' },
  'resume-run': { runId: 'r1', raise: { provider: 'pronto', cap: 10 } },
  'cancel-run': { runId: 'r1' },
  'retry-run': { runId: 'r1', interrupted: true, shownPrice },
  'erase-person': { personId: null, person: ada },
  suppress: { values: ['x.example'] },
  'lift-suppression': { value: 'x.example' },
  'import-suppressions': { list: { format: 'reachable-suppressions', version: 1, keys: [], entries: [] } },
  'set-passphrase': { current: '', next: 'a long enough passphrase' },
  'unlock-keys': { passphrase: 'x' },
  'lock-keys': {},
  'forget-keys': {},
  'write-backup': { keys: true, file: 'f' },
  'write-settings': { keys: true, file: 'f' },
  'restore-backup': { file: 'f' },
  'read-settings': { file: 'f' },
  'import-contacts': { name: 'crm.csv', file: 'f' },
  'remove-contacts': { listId: 'c1' },
  'record-export': { at: 1, format: 'csv', count: 1, people: '01' },
  'mark-informed': { personIds: ['p1'], isInformed: true },
  'save-privacy-settings': { settings: defaultPrivacySettings },
  'delete-damaged-rows': {},
  wipe: {},
  wake: {},
};
const messagesOf = (bodies: Record<string, object>) =>
  Object.entries(bodies).map(([type, body]) => ({ type, ...body }));
export const pageMessages = messagesOf(pageBodies);
export const wishes = messagesOf(wishBodies);
