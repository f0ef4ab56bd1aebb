import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';

type Catalogue = Record<string, { message: string }>;

export function catalogueOf(language: string): Catalogue {
  const file = `../../../assets/_locales/${language}/messages.json`;
  return JSON.parse(readFileSync(resolve(import.meta.dirname, file), 'utf8'));
}

/** A sentence as a pattern in which anything may stand where words are put in. */
function patternOf(message: string): RegExp {
  const parts = message.split(/\$\d/).map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(`^${parts.join('.+')}$`, 's');
}

/** Patterns of the English sentences that this language says otherwise; those with hardly a letter of their own are
 * like anything. */
function englishOnly(language: string): RegExp[] {
  const own = new Set(Object.values(catalogueOf(language)).map(({ message }) => message));
  const sentences = Object.values(catalogueOf('en')).map(({ message }) => message);
  return sentences
    .filter((message) => !own.has(message) && /\p{L}{3}/u.test(message.replaceAll(/\$\d/g, '')))
    .map(patternOf);
}

/** All that is said in the panel: texts, names of controls, and what stands in empty fields. */
function saidIn(panel: Page): Promise<string[]> {
  return panel.evaluate(() => {
    const said = [document.title];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) said.push(texts.currentNode.nodeValue ?? '');
    for (const element of document.body.querySelectorAll('*')) {
      said.push(element.ariaLabel ?? '', element.getAttribute('placeholder') ?? '');
      said.push(element.getAttribute('title') ?? '', element.ariaDescription ?? '');
    }
    return [...new Set(said.map((words) => words.trim()))].filter((words) => words !== '');
  });
}

/** What the panel still says in English where it should speak this language. */
export async function leftInEnglish(panel: Page, language: string): Promise<string[]> {
  const patterns = englishOnly(language);
  return (await saidIn(panel)).filter((words) => patterns.some((pattern) => pattern.test(words)));
}

/** Labels that are wider than their place: tabs, buttons, ticks and chips whose words are cut off. */
export function cutOff(panel: Page): Promise<string[]> {
  return panel.evaluate(() => {
    const labels = [...document.querySelectorAll('[role=tablist], button, label, h2, h3, dt, dd, th, td')];
    return labels
      .filter((label) => getComputedStyle(label).display !== 'inline' && label.checkVisibility())
      .filter((label) => label.scrollWidth > label.clientWidth + 1 && label.clientWidth > 1)
      .map((label) => `${label.textContent} (${label.scrollWidth} > ${label.clientWidth})`);
  });
}
