import type { Frame, Page } from 'playwright-core';

export interface Leak {
  needle: string;
  /** Where the page could read it. */
  place: string;
  /** Some text around it. */
  around: string;
}

declare global {
  interface Window {
    keptMessages?: string[];
  }
}

/** Runs in each page before its own scripts: keeps every window message for the search. */
export function keepMessages(): void {
  const messages: string[] = [];
  window.keptMessages = messages;
  addEventListener('message', ({ data }) => messages.push(JSON.stringify(data) ?? String(data)), true);
}

/** What a script of the page could read in this frame, by place. A frame within the page may leave it meanwhile: then
 * the page can read it no longer. */
async function readable(frame: Frame): Promise<Record<string, string>> {
  return readFrame(frame).catch((error: unknown) => {
    if (frame.parentFrame() !== null && frame.isDetached()) return {};
    throw error;
  });
}

function readFrame(frame: Frame): Promise<Record<string, string>> {
  return frame.evaluate(() => {
    const shadows = [...document.querySelectorAll('*')].map((node) => node.shadowRoot?.innerHTML ?? '');
    return {
      'the DOM': document.documentElement.outerHTML,
      'an open shadow root': shadows.join('\n'),
      'a style sheet': [...document.styleSheets, ...document.adoptedStyleSheets]
        .map((sheet) => sheet.href ?? '')
        .join('\n'),
      'a window message': (window.keptMessages ?? []).join('\n'),
      'the resource timings': performance
        .getEntries()
        .map(({ name }) => name)
        .join('\n'),
      'the storage': JSON.stringify({ ...localStorage, ...sessionStorage }) + document.cookie,
      'a global': Object.keys(window).join('\n'),
      'what a spying page saw': JSON.stringify(Reflect.get(window, 'seenByPage') ?? ''),
    };
  });
}

function findIn(text: string, needle: string): string | null {
  const index = text.toLowerCase().indexOf(needle.toLowerCase());
  return index < 0 ? null : text.slice(Math.max(0, index - 40), index + needle.length + 40);
}

/** Looks for addresses, keys and names of ours in everything the page can read, in all frames. Empty: nothing found. */
export async function searchPageForLeaks(page: Page, needles: readonly string[]): Promise<Leak[]> {
  const frames = await Promise.all(page.frames().map(readable));
  return frames.flatMap((places) =>
    Object.entries(places).flatMap(([place, text]) =>
      needles.flatMap((needle) => {
        const around = findIn(text, needle);
        return around === null ? [] : [{ needle, place, around }];
      }),
    ),
  );
}
