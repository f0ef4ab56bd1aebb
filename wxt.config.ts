import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'wxt';
import { developmentKey, manifest } from './lib/manifest.ts';

// WXT's own would tell the page of us, and let the page stop us.
const quietContext = fileURLToPath(new URL('lib/linkedin/quiet-context.ts', import.meta.url));

export default defineConfig({
  imports: false,
  publicDir: 'assets',
  modules: ['@wxt-dev/webextension-polyfill'],
  vite: () => ({
    plugins: [react()],
    resolve: { alias: { 'wxt/utils/content-script-context': quietContext } },
  }),
  webExt: { disabled: true },
  zip: { excludeSources: ['.output', 'node_modules'] },
  manifest: ({ mode }) => (mode === 'development' ? { ...manifest, key: developmentKey } : manifest),
});
