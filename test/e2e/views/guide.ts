import type { Locator, Page } from 'playwright-core';
import type { TextKey } from '../../../lib/text.ts';

type Words = [key: TextKey, ...substitutions: string[]];

/** Goes through a panel in any language, for it knows controls by their key in the catalogue. */
export interface Guide {
  panel: Page;
  word: (...words: Words) => Promise<string>;
  tab: (key: TextKey) => Promise<void>;
  press: (...words: Words) => Promise<void>;
  fill: (key: TextKey, value: string) => Promise<void>;
  /** Waits until a sentence, or a part of one, is in sight. */
  see: (...words: Words) => Promise<void>;
  /** Presses the first button that holds a text which is the same in all languages. */
  pressText: (text: string) => Promise<void>;
  dialog: () => Locator;
}

export function guideThrough(panel: Page): Guide {
  const word: Guide['word'] = (key, ...substitutions) =>
    panel.evaluate(([key, words]) => chrome.i18n.getMessage(key, words), [key, substitutions] as const);
  const dialog = () => panel.locator('[role=dialog], [role=alertdialog]').last();
  return {
    panel,
    word,
    dialog,
    tab: async (key) => panel.getByRole('tab', { name: await word(key), exact: true }).click(),
    press: async (...words) =>
      panel
        .getByRole('button', { name: await word(...words), exact: true })
        .last()
        .click(),
    fill: async (key, value) => panel.getByLabel(await word(key), { exact: true }).fill(value),
    see: async (...words) =>
      panel
        .getByText(await word(...words))
        .filter({ visible: true })
        .first()
        .waitFor(),
    pressText: (text) =>
      panel.getByRole('main').getByRole('button').filter({ hasText: text }).first().click(),
  };
}
