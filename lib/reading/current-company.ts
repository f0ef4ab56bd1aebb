/** How LinkedIn labels the present position in a search row, and the word before the company, by language. */
const labels: [label: string, before: string][] = [
  ['current', 'at'],
  ['aktuell|derzeit', 'bei'],
  ['(?:poste )?actuel|actuellement', 'chez'],
  ['(?:cargo )?actual|actualmente', 'en'],
  ['attuale|attualmente', 'presso'],
  ['(?:cargo )?atual|atualmente', 'na|no|em'],
  ['obecnie|obecne|aktualnie', 'w firmie|w|we'],
  ['huidig|huidige functie', 'bij'],
  ['nuvarande|nuværende|nåværende', 'på|hos|ved'],
  ['současné|aktuálně', 've společnosti|v|ve'],
  ['în prezent', 'la'],
  ['сейчас|текущая должность', 'в'],
];

const patterns = labels.map(
  ([label, at]) => new RegExp(`^(?:${label})\\s?:\\s*(?:.*\\s)?(?:${at})\\s+(.+)$`, 'iu'),
);

/** "Current: role at company" gives the company; a past position or another snippet gives null. */
export function currentCompany(text: string): string | null {
  for (const pattern of patterns) {
    const company = pattern.exec(text)?.[1];
    if (company !== undefined) return company;
  }
  return null;
}

/** A snippet begins with a label of one to three words and a colon. */
export function isSnippet(text: string): boolean {
  return currentCompany(text) !== null || /^\p{L}+(?:\s\p{L}+){0,2}\s?:\s/u.test(text);
}
