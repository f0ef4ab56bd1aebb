import { startSandbox } from '../sandbox/server.ts';
import { benchPageClick } from './page-click.ts';
import { benchPageLoad } from './page-load.ts';
import { benchScriptSize } from './script-size.ts';
import { benchSleepingWorker } from './sleeping-worker.ts';
import { figureTable } from './statistics.ts';

/** What the extension costs the page and its user: `npm run bench -- page`. */
export async function benchPage(): Promise<string> {
  const sandbox = await startSandbox();
  const figures = [
    ...(await benchPageLoad(sandbox)),
    ...(await benchPageClick(sandbox)),
    ...(await benchSleepingWorker(sandbox)),
    await benchScriptSize(),
  ];
  await sandbox.close();
  return figureTable('What it costs the page', figures);
}
