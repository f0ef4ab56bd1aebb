/** What keeps the database from being written; `refusing` is anything but want of room. Told over a channel of the
 * extension's own origin, which no page hears: a full database cannot hold it. */
export type StorageTrouble = 'full' | 'refusing';

export const troubleChannel = 'storage-trouble';
/** Said by a panel that was opened later; the worker answers as when something changes: with the trouble, or null. */
export const troubleQuestion = 'question';
