/** Stands in for WXT's context of a content script (see wxt.config.ts). WXT's own announces itself to the page by an
 * event that carries the extension's id, and stops when the page replays that event. */
export class ContentScriptContext {
  readonly signal = new AbortController().signal;
}
