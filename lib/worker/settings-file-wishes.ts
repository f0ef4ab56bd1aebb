import { notGranted } from '../enrichment/create-failure.ts';
import type { WishAnswer, WishOf } from '../messages.ts';
import { handedOver } from '../private-file.ts';
import { readSettingsApart } from '../read-settings.ts';
import {
  type SettingsFile,
  largestSettingsFile,
  readSettingsFile as readFile,
  withWebhooksOf,
} from '../settings-file.ts';
import { keysForFile, storeKeys } from './keys-for-file.ts';
import { saveSettings } from './settings-wishes.ts';
import type { WorkerContext } from './worker-context.ts';

/** Writes the settings into a private file, which the panel then saves. */
export async function writeSettingsFile(
  context: WorkerContext,
  wish: WishOf<'write-backup' | 'write-settings'>,
): Promise<WishAnswer> {
  const keys = wish.keys ? await keysForFile(context) : [];
  if (keys === null) return notGranted('keys_locked');
  const { own } = await readSettingsApart(context.database);
  const settings = withWebhooksOf(own, null, keys);
  const content: SettingsFile = { format: 'reachable-settings', version: 1, settings, keys };
  const file = await context.files.write(handedOver('settings', wish.file));
  await file.write(`${JSON.stringify(content, null, 2)}\n`);
  await file.close();
  return { ok: true };
}

/** Takes the settings, and the keys if there are any, from the file that the panel has put there. */
export async function readSettingsFile(
  context: WorkerContext,
  { file }: WishOf<'restore-backup' | 'read-settings'>,
): Promise<WishAnswer> {
  const { files } = context;
  const name = handedOver('settings', file);
  try {
    const content = await files.read(name);
    const read = content.size > largestSettingsFile ? null : readFile(await content.text());
    if (read === null) return notGranted('settings_unreadable');
    if (!(await storeKeys(context, read.keys))) return notGranted('keys_locked');
    const { own } = await readSettingsApart(context.database);
    return await saveSettings(context, {
      type: 'save-settings',
      settings: withWebhooksOf(read.settings, own, read.keys),
    });
  } finally {
    await files.remove(name);
  }
}
