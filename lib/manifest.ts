import type { UserManifest } from 'wxt';

export const linkedInOrigin = 'https://www.linkedin.com';

/** Every host of the vendors, from the first version on: adding one later would switch installed copies off
 * until their user agrees. */
export const vendorOrigins = [
  'https://api.prontohq.com',
  'https://app.prontohq.com',
  'https://api.pipecorn.com',
  'https://app.pipecorn.com',
  'https://client-api.salesfinity.co',
  'https://api.sixtyfour.ai',
  'https://api.harmonic.ai',
];

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

/** Gives development builds one stable extension id. Left out of what is shipped: the store sets its own. */
export const developmentKey =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAu6kpSWximT1iJa3T6HcApGb58HVM4CIFn5RVZQPEyCmYLYWWG7PfElPG/cG/QV9MV53iKB6gQ4dHq+Y8rsoogaE6BzVw3GVB9RFbEqxqB/Tapyq+z8wc9DQUp9zUFXzmDWRFBGRspcR1GaDQGIWqjQ1FYm+PQ6xqtGyShqGx6cyZOqYI5mGL04WJYH3GaQDRcn5XKGx9aZ3GItEKFCp546bNXV+d40TKDK+D4nPdA/5oKYixUZLgcz7sclG/xbCAbNWWEhY2FmUAX+SvCqzXmBcIG8x8EZyf37Vd4XTrg6tz+dUZAcJHfkMtZEJQZSIrclq966/ZsWuCZviZOe8P1QIDAQAB';

export const manifest: UserManifest = {
  name: '__MSG_extension_name__',
  description: '__MSG_extension_description__',
  default_locale: 'en',
  minimum_chrome_version: '125',
  incognito: 'not_allowed',
  permissions: ['alarms', 'sidePanel', 'unlimitedStorage'],
  host_permissions: [linkedInOrigin, ...vendorOrigins].map((origin) => `${origin}/*`),
  externally_connectable: { ids: [] },
  action: { default_title: '__MSG_extension_name__' },
  content_security_policy: { extension_pages: contentSecurityPolicy },
};

/** For `npm run dev` only: the development server writes styles into the panel and speaks to it (WXT adds its own
 * script source). */
export const developmentManifest: UserManifest = {
  ...manifest,
  key: developmentKey,
  content_security_policy: {
    extension_pages: [
      "script-src 'self'",
      "object-src 'none'",
      "style-src 'self' 'unsafe-inline'",
      `connect-src 'self' http://localhost:3000 ws://localhost:3000 ${vendorOrigins.join(' ')}`,
    ].join('; '),
  },
};
