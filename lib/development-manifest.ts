import type { UserManifest } from 'wxt';
import { manifest, vendorOrigins } from './manifest.ts';

/** Gives development builds one stable extension id. Left out of what is shipped: the store sets its own. */
export const developmentKey =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAu6kpSWximT1iJa3T6HcApGb58HVM4CIFn5RVZQPEyCmYLYWWG7PfElPG/cG/QV9MV53iKB6gQ4dHq+Y8rsoogaE6BzVw3GVB9RFbEqxqB/Tapyq+z8wc9DQUp9zUFXzmDWRFBGRspcR1GaDQGIWqjQ1FYm+PQ6xqtGyShqGx6cyZOqYI5mGL04WJYH3GaQDRcn5XKGx9aZ3GItEKFCp546bNXV+d40TKDK+D4nPdA/5oKYixUZLgcz7sclG/xbCAbNWWEhY2FmUAX+SvCqzXmBcIG8x8EZyf37Vd4XTrg6tz+dUZAcJHfkMtZEJQZSIrclq966/ZsWuCZviZOe8P1QIDAQAB';

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
