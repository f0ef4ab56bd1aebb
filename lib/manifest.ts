import type { UserManifest } from 'wxt';
import { managedSchemaFile } from './preset/managed-schema.ts';
import { capabilitiesOf, providerIds } from './providers/index.ts';

export const linkedInOrigin = 'https://www.linkedin.com';

/** Every host of the vendors, from the first version on: adding one later switches installed copies off until their
 * user agrees. */
export const vendorOrigins = providerIds
  .flatMap((id) => capabilitiesOf(id).hostChoices)
  .flatMap(({ hosts }) => hosts.map((host) => `https://${host}`));

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  `connect-src ${vendorOrigins.join(' ')}`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

export const manifest: UserManifest = {
  name: '__MSG_extension_name__',
  description: '__MSG_extension_description__',
  default_locale: 'en',
  minimum_chrome_version: '125',
  incognito: 'not_allowed',
  permissions: ['alarms', 'contextMenus', 'sidePanel', 'storage', 'unlimitedStorage'],
  // Asked for when the user switches it on in the settings.
  optional_permissions: ['notifications'],
  host_permissions: [linkedInOrigin, ...vendorOrigins].map((origin) => `${origin}/*`),
  storage: { managed_schema: managedSchemaFile },
  externally_connectable: { ids: [] },
  // Few keys are free in Chrome (it keeps Alt+Shift+R and Alt+Shift+P for itself): whoever wants others sets them at chrome://extensions/shortcuts.
  commands: {
    'find-email': { suggested_key: { default: 'Alt+Shift+F' }, description: '__MSG_command_find_email__' },
    'open-panel': { suggested_key: { default: 'Alt+Shift+O' }, description: '__MSG_command_open_panel__' },
  },
  action: { default_title: '__MSG_extension_name__' },
  content_security_policy: { extension_pages: contentSecurityPolicy },
};
