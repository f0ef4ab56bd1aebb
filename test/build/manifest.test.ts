import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { builtText, filesIn, root } from './built-files.ts';

const manifest: Record<string, unknown> = JSON.parse(builtText('manifest.json'));

const vendors = [
  'https://api.prontohq.com',
  'https://app.prontohq.com',
  'https://api.pipecorn.com',
  'https://app.pipecorn.com',
  'https://client-api.salesfinity.co',
  'https://api.sixtyfour.ai',
  'https://api.harmonic.ai',
];

it('the manifest asks for exactly this', () => {
  expect(manifest).toEqual({
    manifest_version: 3,
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
    default_locale: 'en',
    minimum_chrome_version: '125',
    incognito: 'not_allowed',
    permissions: ['alarms', 'contextMenus', 'sidePanel', 'storage', 'unlimitedStorage'],
    commands: {
      'find-email': {
        suggested_key: { default: 'Alt+Shift+F' },
        description: '__MSG_command_find_email__',
      },
      'open-panel': {
        suggested_key: { default: 'Alt+Shift+O' },
        description: '__MSG_command_open_panel__',
      },
    },
    optional_permissions: ['notifications'],
    host_permissions: ['https://www.linkedin.com/*', ...vendors.map((origin) => `${origin}/*`)],
    storage: { managed_schema: 'managed-schema.json' },
    externally_connectable: { ids: [] },
    icons: expect.objectContaining({ 16: 'icon/16.png', 128: 'icon/128.png' }),
    action: { default_title: '__MSG_extension_name__' },
    background: { type: 'module', service_worker: 'background.js' },
    side_panel: { default_path: 'sidepanel.html' },
    content_scripts: [
      {
        matches: ['https://www.linkedin.com/*'],
        all_frames: true,
        run_at: 'document_idle',
        js: ['content-scripts/linkedin.js'],
      },
    ],
    content_security_policy: {
      extension_pages: [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        `connect-src ${vendors.join(' ')}`,
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
        "object-src 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
      ].join('; '),
    },
  });
});

it('the policy’s schema is one that browsers take, and holds no key', () => {
  const schema: { type: string; properties: Record<string, Record<string, unknown>> } = JSON.parse(
    builtText('managed-schema.json'),
  );
  expect(schema.type).toBe('object');
  const kinds = Object.entries(schema.properties).map(([name, { description, ...rest }]) => {
    expect([name, description]).toEqual([name, expect.any(String)]);
    return [name, rest];
  });
  const list = { type: 'array', items: { type: 'string' } };
  const number = { type: 'number' };
  const caps = (vendor: string) => ({ [`${vendor}DailyCap`]: number, [`${vendor}RunCap`]: number });
  expect(Object.fromEntries(kinds)).toEqual({
    ...{ allowedVendors: list, workEmailOrder: list, personalEmailOrder: list, phoneOrder: list },
    ...{ sidePanelOnly: { type: 'boolean' }, keepMonths: { type: 'integer' }, mostCentsPerPerson: number },
    ...{ ...caps('pronto'), ...caps('salesfinity'), ...caps('sixtyfour'), ...caps('harmonic') },
    ...{ prontoWorkEmailPrice: number, prontoPersonalEmailPrice: number, prontoPhonePrice: number },
    ...{ salesfinityWorkEmailPrice: number, salesfinityPersonalEmailPrice: number },
    ...{ sixtyfourWorkEmailPrice: number, sixtyfourPersonalEmailPrice: number },
    harmonicWorkEmailPrice: number,
  });
});

/** Where a permission shows in the sources. Unlimited storage has no interface: it is for the database. */
const uses: Record<string, RegExp> = {
  alarms: /\balarms\b/,
  contextMenus: /\bcontextMenus\.create\(/,
  sidePanel: /\bsidePanel\b/,
  storage: /\bstorage\.session\b/,
  notifications: /\{ notifications \} = globalThis\.chrome/,
  unlimitedStorage: /new Dexie\(/,
};

it('every permission is used', () => {
  const paths = ['lib', 'entrypoints', 'components'].flatMap((folder) =>
    filesIn(join(root, folder)).map((file) => join(root, folder, file)),
  );
  const sources = paths.filter((path) => /\.tsx?$/.test(path)).map((path) => readFileSync(path, 'utf8'));
  const unused = [manifest['permissions'], manifest['optional_permissions']].flat().filter((permission) => {
    const use = uses[String(permission)];
    return !use || !sources.some((source) => use.test(source));
  });
  expect(unused).toEqual([]);
});
