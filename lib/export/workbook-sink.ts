import type { FileSink } from './file-sink.ts';
import { sheetPath, workbookParts } from './workbook-parts.ts';
import { createZip } from './zip.ts';

/** Takes the text of the sheet and writes a whole workbook around it. */
export function workbookSink(file: FileSink): FileSink {
  const zip = createZip(file);
  const { readable, writable } = new TextEncoderStream();
  const sheet = writable.getWriter();
  const added = zip.add(sheetPath, readable);
  // Whoever writes or closes is told; before that, nobody listens yet.
  added.catch(() => undefined);
  return {
    write: (text) => Promise.race([sheet.write(String(text)), added]),
    async close() {
      await sheet.close();
      await added;
      for (const [name, text] of Object.entries(workbookParts))
        await zip.add(name, new Blob([text]).stream());
      await zip.finish();
      await file.close();
    },
    async abort() {
      await sheet.abort().catch(() => undefined);
      await added.catch(() => undefined);
      await file.abort();
    },
  };
}
