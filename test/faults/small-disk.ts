import { execFile } from 'node:child_process';
import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as rest } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Enough for a fresh profile of Chromium and what a run of a thousand writes. */
const megabytes = 130;

/** A disk that can be full. */
export interface SmallDisk {
  folder: string;
  /** Leaves no room, also where the browser gives some back, until the next `clear`. */
  fill(): Promise<void>;
  clear(): Promise<void>;
  unmount(): Promise<void>;
}

/** Of memory, by Linux's tmpfs; null: this user may not mount one. */
export async function mountSmallDisk(): Promise<SmallDisk | null> {
  const folder = await mkdtemp(join(tmpdir(), 'reachable-disk-'));
  const mounting = run('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'reachable', folder]);
  const isMounted = await mounting.then(
    () => true,
    () => false,
  );
  if (!isMounted) return rm(folder, { recursive: true }).then(() => null);
  const filler = join(folder, 'filler');
  let ending = new AbortController();
  let filling: Promise<void> | null = null;
  const keepFull = async ({ signal }: AbortController) => {
    while (!signal.aborted) {
      await fillUp(filler);
      await rest(20);
    }
  };
  const clear = async () => {
    ending.abort();
    await filling;
    await rm(filler, { force: true });
  };
  return {
    folder,
    clear,
    async fill() {
      ending = new AbortController();
      await fillUp(filler);
      filling = keepFull(ending);
    },
    async unmount() {
      await clear();
      await run('umount', ['--lazy', folder]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Up to the last page of memory: what was written in part before it was refused stays. */
async function fillUp(file: string): Promise<void> {
  for (const bytes of [1_000_000, 4096])
    for (;;) {
      const isWritten = await appendFile(file, new Uint8Array(bytes)).then(
        () => true,
        () => false,
      );
      if (!isWritten) break;
    }
}
