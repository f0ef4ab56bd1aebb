import { join } from 'node:path';
import { build } from 'vite';

/** A script that makes a page of the sandbox as heavy as its elements can be known to be. What LinkedIn's own code does
 * beside is on no saved page, so the real page is heavier still. */
export async function pageWeight(): Promise<string> {
  const entry = join(import.meta.dirname, 'react-filler.ts');
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, lib: { entry, formats: ['iife'], name: 'filler' } },
  });
  const outputs = [result].flat().flatMap((one) => ('output' in one ? one.output : []));
  return outputs.map((one) => (one.type === 'chunk' ? one.code : '')).join('');
}
