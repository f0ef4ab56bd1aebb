import react from '@vitejs/plugin-react';
import type { BuildEnvironmentOptions } from 'vite';
import { defineConfig } from 'wxt';
import { developmentManifest } from './lib/development-manifest.ts';
import { manifest } from './lib/manifest.ts';
import { managedSchema, managedSchemaFile } from './lib/preset/managed-schema.ts';
import { ownNames } from './lib/linkedin/own-names.ts';

/** The script in the page is weighed byte by byte: a minifier that looks longer. */
const terserOptions: BuildEnvironmentOptions['terserOptions'] = {
  ecma: 2022,
  toplevel: true,
  mangle: { properties: { regex: new RegExp(`^(?:${ownNames.join('|')})$`) } },
  compress: {
    passes: 4,
    unsafe_arrows: true,
    unsafe_methods: true,
    unsafe: true,
    pure_getters: true,
    hoist_funs: true,
    inline: 1,
  },
};

/** Starts the content script itself: WXT's own start carries its options, a log and a guard into every page, and its context
 * tells the page of us, and stops when the page says so. */
const bareStart = {
  name: 'bare-start',
  enforce: 'pre',
  transform(code: string, id: string) {
    if (!id.includes('content-script-isolated-world-entrypoint')) return null;
    const script = /import definition from (\S+?);/.exec(code)?.[1];
    if (script === undefined) return null;
    return `import script from ${script};
      script.main();`;
  },
} as const;

export default defineConfig({
  imports: false,
  publicDir: 'assets',
  modules: ['@wxt-dev/webextension-polyfill'],
  vite: () => ({
    plugins: [react()],
    // The oldest Chrome of the manifest: nothing newer than it is rewritten for older ones.
    build: { target: 'chrome125' },
  }),
  hooks: {
    'build:publicAssets': (_, files) => {
      const contents = `${JSON.stringify(managedSchema(), null, 2)}\n`;
      files.push({ relativeDest: managedSchemaFile, contents });
    },
    'vite:build:extendConfig': (entrypoints, config) => {
      if (!entrypoints.some(({ type }) => type === 'content-script')) return;
      config.plugins = [...(config.plugins ?? []), bareStart];
      config.build = { ...config.build, target: 'chrome125', minify: 'terser', terserOptions };
    },
  },
  webExt: { disabled: true },
  zip: { excludeSources: ['.output', 'node_modules'] },
  manifest: ({ mode }) => (mode === 'development' ? developmentManifest : manifest),
});
