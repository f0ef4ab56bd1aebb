import type { Plugin } from 'vite';

/** Starts a content script by itself. WXT's own start announces itself to the page by an event that carries the
 * extension's id, stops when the page replays that event, and writes into the page's console. */
export function quietStart(): Plugin {
  return {
    name: 'quiet-start',
    enforce: 'pre',
    transform(code, id) {
      if (!id.includes('content-script-isolated-world-entrypoint')) return null;
      const definition = /^import definition from .+;$/m.exec(code)?.[0];
      if (definition === undefined) return null;
      return `${definition}\ndefinition.main({ signal: new AbortController().signal });\nexport default null;`;
    },
  };
}
