import { notGranted } from '../../lib/enrichment/create-failure.ts';
import { isDiskFull } from '../../lib/is-disk-full.ts';
import { isStorageFull } from '../../lib/is-storage-full.ts';
import type { Wish, WishAnswer } from '../../lib/messages.ts';
import { type HandedOver, handedOver, privateFiles, putPrivateFile } from '../../lib/private-file.ts';
import { saveFile } from '../save-file.ts';
import { sendWish } from '../send-wish.ts';

/** The browser has read the file by then, unless the user still chooses a place for it. */
const keepMs = 60_000;

/** Puts a file where the worker finds it and wishes something about it. `wish`: about the file with this id. */
export async function handOver(
  which: HandedOver,
  content: Blob,
  wish: (file: string) => Wish,
): Promise<WishAnswer> {
  const file = crypto.randomUUID();
  const name = handedOver(which, file);
  try {
    await putPrivateFile(name, content);
  } catch (error) {
    await privateFiles.remove(name);
    return failed(error);
  }
  return sendWish(wish(file));
}

/** Wishes a file, saves it under this name, and takes it away soon after: keys may be in it. */
export async function saveHandedOver(
  which: 'backup' | 'settings',
  { keys, name }: { keys: boolean; name: string },
): Promise<WishAnswer> {
  const file = crypto.randomUUID();
  const answer = await sendWish({ type: `write-${which}`, file, keys });
  if (!answer.ok) return answer;
  const stored = handedOver(which, file);
  try {
    saveFile({ name, type: 'application/json', content: await privateFiles.read(stored) });
  } catch (error) {
    // An erasure has taken it away meanwhile: the person was in it.
    return failed(error);
  }
  setTimeout(() => void privateFiles.remove(stored), keepMs);
  return answer;
}

async function failed(error: unknown): Promise<WishAnswer> {
  const isFull = isStorageFull(error) || (await isDiskFull(navigator.storage));
  return notGranted(isFull ? 'storage_full' : 'internal');
}
