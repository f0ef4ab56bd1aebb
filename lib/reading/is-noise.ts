const pronoun =
  'he|him|she|hers?|they|them|er|ihn|sie|ihr|il|lui|l?ei|iel|él|ell[ae]|el[ea]|ona?|je[jg]o?|hij|hem|zij|haar|h[aou]n';
const pronouns = new RegExp(`^\\(?(?:${pronoun})(?:\\s*/\\s*(?:${pronoun}))+\\)?$|^\\(.*/.*\\)$`, 'iu');
const degree = /^(?:[·•∙・]\s*.{0,40}|\d(?:st|nd|rd|th|\.|º|°|e|er|ème|e?\+|rd\+)?\+?(?:\s+degree\b.*)?)$/iu;
const count = /^[\d.,\s]+[+kKmM]?(?:\s+\p{L}+)?$/u;

/** A degree ("· 2nd"), pronouns, a count, a dot: no headline, no place. */
export function isNoise(text: string): boolean {
  return !/\p{L}/u.test(text) || degree.test(text) || pronouns.test(text) || count.test(text);
}
