/** The development loop with hot reload (`npm run dev:hmr`). It takes the manifest that WXT built and puts the sources in
 * place of the built files. Never shipped: its build would show chunks to the page. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { developmentKey } from './lib/development-manifest.ts';

const port = 5273;
const path = (file: string) => fileURLToPath(new URL(file, import.meta.url));
const built = JSON.parse(readFileSync(path('.output/chrome-mv3/manifest.json'), 'utf8'));

/** The panel is served from this machine, with styles that the server writes into it. */
const contentSecurityPolicy = [
  "script-src 'self'",
  "object-src 'none'",
  "style-src 'self' 'unsafe-inline'",
  `connect-src 'self' http://localhost:${port} ws://localhost:${port} ${built.host_permissions.join(' ')}`,
].join('; ');

const manifest: ManifestV3Export = {
  ...built,
  key: developmentKey,
  // Its file is made by WXT's build only.
  storage: undefined,
  content_security_policy: { extension_pages: contentSecurityPolicy },
  background: { type: 'module', service_worker: 'dev/hmr/background.ts' },
  side_panel: { default_path: 'entrypoints/sidepanel/index.html' },
  content_scripts: [{ ...built.content_scripts[0], js: ['dev/hmr/content.ts'] }],
};

export default defineConfig({
  publicDir: 'assets',
  plugins: [react(), crx({ manifest })],
  resolve: { alias: { 'wxt/browser': path('dev/hmr/browser.ts') } },
  build: { outDir: '.output/hmr', emptyOutDir: true },
  server: { port, strictPort: true, hmr: { clientPort: port }, cors: { origin: [/^chrome-extension:\/\//] } },
});
