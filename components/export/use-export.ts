import { useEffect, useRef, useState } from 'react';
import type { ExportScope } from '../../lib/export/export-scope.ts';
import { type ExportedFile, exportToFiles } from '../../lib/export/export-to-files.ts';
import type { ExportChoice } from '../../lib/export/file-format.ts';
import { isDiskFull } from '../../lib/is-disk-full.ts';
import { isStorageFull } from '../../lib/is-storage-full.ts';
import { clearPrivateFiles, privateFiles } from '../../lib/private-file.ts';
import { useDatabase } from '../database-context.ts';
import { saveFile } from '../save-file.ts';
import { sendWish } from '../send-wish.ts';
import { exportRecord } from './export-record.ts';

interface Counts {
  people: number;
  /** For want of what the format needs. */
  leftOut: number;
  /** On the suppression list. */
  listed: number;
}

const nobody: Counts = { people: 0, leftOut: 0, listed: 0 };

export type ExportState =
  | { step: 'choosing' }
  | { step: 'writing'; people: number }
  | ({ step: 'saved'; files: ExportedFile[] } & Counts)
  | { step: 'failed'; isFull: boolean };

/** How often the count on the screen moves. */
const showEveryMs = 200;

/** Writes the chosen file, counts while it does, and hands it to the browser. */
export function useExport() {
  const database = useDatabase();
  const [state, setState] = useState<ExportState>({ step: 'choosing' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const start = async (scope: ExportScope, choice: ExportChoice) => {
    const controller = new AbortController();
    running.current = controller;
    const { signal } = controller;
    const wanted = { id: crypto.randomUUID(), at: Date.now(), scope, choice };
    let record = exportRecord(wanted);
    let counts = { ...nobody };
    let shownAt = 0;
    const show = (next: ExportState) => {
      shownAt = performance.now();
      if (!signal.aborted) setState(next);
    };
    show({ step: 'writing', people: 0 });
    try {
      await clearPrivateFiles(wanted.at);
      const files = await exportToFiles(database, wanted, {
        signal,
        files: privateFiles,
        again() {
          [counts, record] = [{ ...nobody }, exportRecord(wanted)];
          show({ step: 'writing', people: 0 });
        },
        listed: (count) => (counts.listed += count),
        wrote(written, left) {
          counts.people += written.length;
          counts.leftOut += left;
          if (performance.now() - shownAt > showEveryMs) show({ step: 'writing', people: counts.people });
          record.add(written);
        },
      });
      signal.throwIfAborted();
      if (counts.people > 0) await sendWish(record.wish());
      if (files[0]) await saveExported(files[0]);
      show({ step: 'saved', files, ...counts });
    } catch (error) {
      show({ step: 'failed', isFull: isStorageFull(error) || (await isDiskFull(navigator.storage)) });
    }
  };
  const cancel = () => {
    running.current?.abort();
    setState({ step: 'choosing' });
  };
  return { state, start, cancel };
}

export async function saveExported({ name, privateName }: ExportedFile): Promise<void> {
  const content = await privateFiles.read(privateName);
  saveFile({ name, type: content.type, content });
}
