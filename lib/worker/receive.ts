import { freeFailure, notGranted } from '../enrichment/create-failure.ts';
import type { Failure } from '../enrichment/failure.ts';
import { errorNames, isStorageFull } from '../is-storage-full.ts';
import { pageMessageSchema, wishSchema } from '../message-schemas.ts';
import type { PageAnswer, PageMessage, WishAnswer } from '../messages.ts';
import { answerPage } from './page-messages.ts';
import { type MessageSender, type OwnExtension, senderKind } from './sender-kind.ts';
import { grantWish } from './wishes.ts';
import type { WorkerContext } from './worker-context.ts';

export interface ReceiveEffects extends WorkerContext {
  own: OwnExtension;
  /** Resolves once what the administrator has set is known: nothing is done before. Never rejects. */
  policyIsRead(): Promise<void>;
  /** Keeps the worker awake until the work is done: Chrome gives up waiting for the answer to a message after five minutes. */
  during<T>(work: Promise<T>): Promise<T>;
  /** Is there no room on the disk? Never rejects. */
  isDiskFull(): Promise<boolean>;
  /** Chrome opens the side panel only when called at once, in the listener of the click's message. */
  openPanel(tabId: number): void;
}

const opensPanel = new Set<PageMessage['type']>(['find', 'open-panel', 'review']);

/** One entry for all messages. `undefined`: not for us, or from somebody we do not listen to. Never rejects. */
export function receive(
  effects: ReceiveEffects,
  message: unknown,
  sender: MessageSender,
): Promise<PageAnswer | WishAnswer> | undefined {
  const kind = senderKind(sender, effects.own);
  if (kind === 'panel') return receiveWish(effects, message);
  if (kind === 'page') return receivePageMessage(effects, message, sender.tab);
  return undefined;
}

function receivePageMessage(
  effects: ReceiveEffects,
  message: unknown,
  tab: MessageSender['tab'],
): Promise<PageAnswer> {
  const parsed = pageMessageSchema.safeParse(message);
  if (!parsed.success) return Promise.resolve({ ok: false, code: 'invalid' });
  if (opensPanel.has(parsed.data.type) && tab?.id !== undefined) effects.openPanel(tab.id);
  return effects
    .policyIsRead()
    .then(() => answerPage(effects, parsed.data, tab?.windowId))
    .catch(() => ({ ok: false, code: 'failed' }));
}

function receiveWish(effects: ReceiveEffects, message: unknown): Promise<WishAnswer> {
  const parsed = wishSchema.safeParse(message);
  if (!parsed.success) return Promise.resolve(notGranted('invalid_message'));
  const granted = effects.policyIsRead().then(() => grantWish(effects, parsed.data));
  return effects.during(granted).catch(async (error: unknown) => ({
    ok: false,
    failure: await storageFailure(effects, error),
  }));
}

/** What the database could not do. Only the name of the error is kept: its text may hold data. */
async function storageFailure(effects: ReceiveEffects, error: unknown): Promise<Failure> {
  const isFull = isStorageFull(error) || (await effects.isDiskFull());
  return freeFailure(isFull ? 'storage_full' : 'internal', errorNames(error).join(' ') || null);
}
