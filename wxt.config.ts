import react from '@vitejs/plugin-react';
import { defineConfig } from 'wxt';
import { developmentManifest } from './lib/development-manifest.ts';
import { manifest } from './lib/manifest.ts';
import { quietStart } from './quiet-start.ts';

export default defineConfig({
  imports: false,
  publicDir: 'assets',
  modules: ['@wxt-dev/webextension-polyfill'],
  vite: () => ({
    plugins: [react(), quietStart()],
    // The oldest Chrome of the manifest: nothing newer than it is rewritten for older ones.
    build: {
      target: 'chrome125',
      rolldownOptions: { optimization: { inlineConst: { mode: 'all', pass: 3 } } },
    },
  }),
  webExt: { disabled: true },
  zip: { excludeSources: ['.output', 'node_modules'] },
  manifest: ({ mode }) => (mode === 'development' ? developmentManifest : manifest),
});
