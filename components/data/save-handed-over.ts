import { handedOver, privateFiles } from '../../lib/private-file.ts';
import { saveFile } from '../save-file.ts';

/** The browser has read the file by then, unless the user still chooses a place for it. */
const keepMs = 60_000;

/** Saves what the worker has written, and takes it away soon after: keys may be in it. */
export async function saveHandedOver(which: keyof typeof handedOver, name: string): Promise<void> {
  const stored = handedOver[which];
  const content = await privateFiles.read(stored);
  saveFile({ name, type: 'application/json', content });
  setTimeout(() => void privateFiles.remove(stored), keepMs);
}
