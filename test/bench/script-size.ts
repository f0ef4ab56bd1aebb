import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import type { Figure } from './statistics.ts';

/** Our content script against a button that says hello, made with React. */
export async function benchScriptSize(): Promise<Figure> {
  const entry = 'virtual:hello';
  const source =
    "import { createElement } from 'react'; import { createRoot } from 'react-dom/client';" +
    "createRoot(document.body).render(createElement('button', null, 'Hello'));";
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [
      {
        name: 'hello',
        resolveId: (id) => (id === entry ? id : null),
        load: (id) => (id === entry ? source : null),
      },
    ],
    build: { write: false, rollupOptions: { input: entry } },
  });
  const outputs = [result].flat().flatMap((one) => ('output' in one ? one.output : []));
  const hello = outputs.map((one) => (one.type === 'chunk' ? one.code : '')).join('');
  const ours = await readFile(
    join(import.meta.dirname, '../../.output/chrome-mv3/content-scripts/linkedin.js'),
  );
  const [own, react] = [gzipSync(ours).length, gzipSync(hello).length];
  const detail = `${own} bytes against ${react}`;
  return {
    what: 'content script, gzip, against a React hello button',
    value: own / react,
    most: 0.18,
    detail,
  };
}
