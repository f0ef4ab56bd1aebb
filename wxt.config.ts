import react from '@vitejs/plugin-react';
import { defineConfig } from 'wxt';
import { developmentKey, manifest } from './lib/manifest.ts';

export default defineConfig({
  imports: false,
  publicDir: 'assets',
  modules: ['@wxt-dev/webextension-polyfill'],
  vite: () => ({ plugins: [react()] }),
  webExt: { disabled: true },
  zip: { excludeSources: ['.output', 'node_modules'] },
  manifest: ({ mode }) => (mode === 'development' ? { ...manifest, key: developmentKey } : manifest),
});
