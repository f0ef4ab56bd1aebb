/** `wxt/browser` is the polyfill in WXT's builds too. */
export { default as browser } from 'webextension-polyfill';
