/** How LinkedIn labels the present position in a search row, and the word before the company, by language. */
const labels: [string, string][] = [
  ['current', 'at'],
  ['aktuell|derzeit', 'bei'],
  ['actuel|actuellement|poste actuel|en poste', 'chez'],
  ['actual|actualmente|cargo actual', 'en'],
  ['attuale|attualmente|posizione attuale', 'presso'],
  ['atual|atualmente|cargo atual', 'na|no|em'],
  ['obecnie|obecne|aktualnie|aktualne|obecne stanowisko', 'w firmie|w|we'],
  ['huidig|huidige functie|nu', 'bij'],
  ['nuvarande', 'på|hos|at'],
  ['nuværende|nåværende', 'hos|ved|i'],
  ['nykyinen', '@|at|yrityksessä'],
  ['současné|aktuálně|současnost', 've společnosti|v|ve'],
  ['actuală|în prezent|actual', 'la'],
  ['текущая|сейчас|в настоящее время', 'в|–'],
  ['mevcut|şu anda|güncel', '-|,|at'],
];

function escaped(words: string): string {
  return `(?:${words})`;
}

const patterns = labels.map(
  ([label, at]) => new RegExp(`^${escaped(label)}\\s?:\\s*(?:.*\\s)?${escaped(at)}\\s+(.+)$`, 'iu'),
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
