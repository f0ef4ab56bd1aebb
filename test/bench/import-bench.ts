import type { BenchFlags } from './bench-flags.ts';
import { openBench } from './open-bench.ts';
import { scriptForBrowser } from './script-for-browser.ts';
import { figureTable } from './statistics.ts';

/** A list of people in a CRM against the same rows written by hand: `npm run bench -- import`. Reading and hashing,
 * which is the check against the list, are measured alone and taken off. */
export async function benchImport({ quick }: BenchFlags): Promise<string> {
  const people = quick ? 10_000 : 100_000;
  const bench = await openBench();
  try {
    const page = await bench.harness.open(`chrome-extension://${bench.harness.extensionId}/manifest.json`);
    await page.evaluate(await scriptForBrowser('import-in-page.ts'));
    const call = <Value>(name: 'readOnly' | 'writeRaw' | 'putContacts', count?: number) =>
      page.evaluate(
        ([name, count]) => {
          const own = Reflect.get(globalThis, 'importBench') as Record<string, (count?: number) => Value>;
          return own[name as string]?.(count as number) as Value;
        },
        [name, count] as const,
      );
    const read = await call<{ ms: number; hashes: number }>('readOnly', people);
    const raw = await call<number>('writeRaw');
    await call<void>('putContacts', people);
    const startedAt = performance.now();
    const answer = await bench.wish({ type: 'import-contacts', file: 'f', name: 'crm.csv' });
    const total = performance.now() - startedAt;
    if (!answer.ok) throw new Error(`not imported: ${JSON.stringify(answer)}`);
    const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
    const detail = `${seconds(total)} less ${seconds(read.ms)} of reading and hashing, against ${seconds(raw)} for ${read.hashes.toLocaleString('en')} rows`;
    const value = (total - read.ms) / raw;
    return figureTable(`Import of ${people.toLocaleString('en')} contacts`, [
      { what: 'writing, against IndexedDB by hand', value, most: 1.1, detail },
    ]);
  } finally {
    await bench.close();
  }
}
