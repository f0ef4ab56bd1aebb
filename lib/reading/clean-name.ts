import { collapse } from '../linkedin/collapse.ts';

// oxlint-disable-next-line no-control-regex -- control characters are what is removed here
const invisible = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\ufe0e\ufe0f\u115f\u1160\u3164]/gu;
const picture = String.raw`[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\p{So}\p{Sk}\u20e3]`;
const pictures = new RegExp(picture, 'gu');
/** Words between two pictures, as in "Nora ⭐I'm Hiring⭐": a badge when a name stands before it. */
const badgeAfter = new RegExp(
  String.raw`(\p{L}.*?)\s*${picture}+[^\p{So}]*?\p{L}[^\p{So}]*?${picture}+.*$`,
  'u',
);
/** Letters of other shapes ("𝐍𝐨𝐫𝐚", "Ｎｏｒａ（"), which no vendor knows. */
const styled = /[\u{1d400}-\u{1d7ff}\uff01-\uff5e\u3000]/gu;
/** Accents without a letter stand for an apostrophe, as in "Pia O´Neil", or for quotation marks. */
const strayAccent = /(?<=\p{L})[´`](?=\p{L})/gu;
const accentQuotes = /[´`]([^´`]*)[´`]/g;
const bracketed = /\([^()]*\)|\[[^[\]]*\]|\{[^{}]*\}|["“„«][^"”“»]*["”“»]/g;
const badgeBefore = new RegExp(
  String.raw`^${picture}+[^\p{So}]*\p{L}[^\p{So}]*${picture}+\s*(?=\p{L}\S*\s+\p{L})`,
  'u',
);
/** LinkedIn's own additions to a name in labels and photo texts, and pronouns. */
const addition =
  /(?:\s+(?:is (?:reachable|open to work|hiring|online|offline)|#\S.*|(?:s?he|they)(?:\s?\/\s?\p{L}+)+)|['’]s profile picture)\s*$/iu;
const tagline = /\s*[|•｜★☆✓►].*$|\s·\s.*$|\s+[-–—]\s+.*$/u;
const titles = [
  String.raw`dr\.?(?:\s*(?:med|dent|vet|rer|nat|pol|iur|jur|phil|oec|theol|techn|agr|habil|h\.\s?c)\.)+|dr\.?-ing\.?`,
  String.raw`ing\.\s?arch\.|(?:ing|mag|lic|rev|hon|capt|col|arq|eng|univ|ir|adv|sra?|srta)\.|(?:univ\.-?|assoc\.|asst\.)\s?prof\.?`,
  String.raw`dott\.(?:\s?ssa\.?)?|prof\.?ssa\.?|dipl\.?[\s-]?\p{L}+\.|(?:mgr|bc|judr|mudr|rndr|phdr|mvdr)\.|د\.`,
  // With or without a full stop.
  String.raw`(?:dra?|prof|mrs?|ms|mx|miss|mme|sir|dame|herr|frau|maître)\.?`,
].join('|');
const title = new RegExp(String.raw`^(?:${titles})\s+(?=\S)`, 'iu');
/** Those not written in capitals only; short words in capitals after a comma are taken for credentials anyway. */
const credential =
  /^(?:ph\.?d|[bm]\.?sc|[bm]\.?eng|[md]\.?phil|(?:ed|psy|pharm)\.?d|e?mba|cpa|cfa|pmp|esq|[js]r|i{2,3}|iv|dipl)\.?$/i;

/** "Nora Vale Nora Vale" and "Nora ValeNora Vale": a visible and a hidden copy read as one. */
function withoutDouble(name: string): string {
  const half = name.length / 2;
  if (name.slice(0, Math.floor(half)) !== name.slice(Math.ceil(half))) return name;
  if (Number.isInteger(half)) return name.slice(0, half).includes(' ') ? name.slice(0, half) : name;
  return name[Math.floor(half)] === ' ' ? name.slice(0, Math.floor(half)) : name;
}

function isCredential(part: string, name: string): boolean {
  if (credential.test(part)) return true;
  return /^[\p{Lu}.®™-]{2,6}$/u.test(part) && (name.includes(' ') || name !== name.toUpperCase());
}

/** What stands after commas: credentials go, "Vale, Nora" is turned, anything else goes and is not sure. */
function withoutCommas(name: string): { name: string; sure: boolean } {
  const [first = '', ...rest] = name.split(/\s*[,،，]\s*/u);
  const isLeft = (part: string) => part !== '' && !part.split(' ').every((word) => isCredential(word, first));
  const parts = rest.filter(isLeft);
  const [given] = parts;
  if (given === undefined) return { name: first, sure: true };
  const family = parts.length === 1 && (!first.includes(' ') || /^\p{Ll}/u.test(first));
  if (first === '') return { name: parts.join(' '), sure: false };
  return family ? { name: `${given} ${first}`, sure: true } : { name: first, sure: false };
}

function cleanOnce(shown: string): { name: string; sure: boolean } {
  const withBrackets = collapse(
    shown.replace(badgeBefore, '').replace(badgeAfter, '$1').replaceAll(pictures, ' '),
  );
  const bare =
    collapse(withBrackets.replaceAll(bracketed, ' ')) || withBrackets.replaceAll(/[()[\]{}"“”„«»]/g, ' ');
  const line = withoutDouble(collapse(bare.replace(addition, '').replace(tagline, '')));
  const { name, sure } = withoutCommas(line.replace(title, ''));
  const words = name.split(' ');
  while (words.length > 2 && credential.test(words.at(-1) ?? '')) words.pop();
  const edges = /^[^\p{L}\p{M}\p{N}'’]+|[^\p{L}\p{M}\p{N}.'’)]+$/gu;
  return { name: withoutDouble(collapse(words.join(' ').replaceAll(edges, ''))), sure };
}

/** A shown name without what is no name. Cleaning a clean name changes nothing. */
export function cleanName(shown: string): { name: string; sure: boolean } {
  const letters = shown.slice(0, 300).replaceAll(styled, (letter) => letter.normalize('NFKC'));
  const plain = letters.normalize('NFC').replaceAll(invisible, '');
  let current = collapse(plain.replaceAll(strayAccent, "'").replaceAll(accentQuotes, '"$1"'));
  let allSure = true;
  for (let round = 0; round < 9; round += 1) {
    const { name, sure } = cleanOnce(current);
    allSure &&= sure;
    if (name === current) break;
    current = name;
  }
  return { name: current, sure: allSure };
}
