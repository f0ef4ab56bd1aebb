import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'wxt';
import { developmentKey, manifest } from './lib/manifest.ts';

// WXT's own would tell the page of us, let the page stop us, and write into its console.
const quietContext = fileURLToPath(new URL('lib/linkedin/quiet-context.ts', import.meta.url));

export default defineConfig({
  imports: false,
  publicDir: 'assets',
  modules: ['@wxt-dev/webextension-polyfill'],
  vite: () => ({
    plugins: [react()],
    // The oldest Chrome of the manifest: nothing newer than it is rewritten for older ones.
    build: { target: 'chrome125' },
    resolve: { alias: { 'wxt/utils/content-script-context': quietContext } },
  }),
  webExt: { disabled: true },
  zip: { excludeSources: ['.output', 'node_modules'] },
  manifest: ({ mode }) => (mode === 'development' ? { ...manifest, key: developmentKey } : manifest),
});
