// oxlint-disable-next-line no-control-regex -- control characters are what is removed here
const invisible = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\ufe0e\ufe0f\u115f\u1160\u3164]/gu;
const picture = String.raw`[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\p{So}\p{Sk}\u20e3]`;
const pictures = new RegExp(picture, 'gu');
/** Words between two pictures, as in "Ada ⭐I'm Hiring⭐": a badge when a name stands before it. */
const badgeAfter = new RegExp(String.raw`(\p{L}.*?)\s*${picture}+[^\p{So}]*?\p{L}[^\p{So}]*?${picture}+.*$`, 'u');
const bracketed = /\([^()]*\)|\[[^[\]]*\]|\{[^{}]*\}|["“„«][^"”“»]*["”“»]/g;
const badgeBefore = new RegExp(
  String.raw`^${picture}+[^\p{So}]*\p{L}[^\p{So}]*${picture}+\s*(?=\p{L}\S*\s+\p{L})`,
  'u',
);
/** LinkedIn's own additions to a name in labels and photo texts. */
const addition = /(?:\s+(?:is (?:reachable|open to work|hiring|online|offline)|#\S.*)|['’]s profile picture)\s*$/i;
const tagline = /\s*[|•｜★☆✓►].*$|\s·\s.*$|\s+[-–—]\s+.*$/u;
const title =
  /^(?:(?:dr|prof|professor|mrs?|ms|mx|miss|mme|mlle|sir|dame|lord|lady|doç|dott|dott\.ssa|dra|herr|frau|engr)\.?|(?:ing|mag|lic|eng|rev|hon|capt|arq|abg|adv|ca|cs|sr|sra|dipl|dipl\.-\p{L}+|dipl-ing|h\.c|m|pr|col|lt|maj|gen|univ|med|rer|nat)\.)\s+(?=\S)/iu;
const credential =
  /^(?:ph\.?\s?d|m\.?b\.?a|m\.?sc|b\.?sc|b\.?eng|m\.?eng|m\.?phil|ll\.?[bm]|j\.?d|m\.?d|d\.?o|r\.?n|b\.?a|m\.?a|b\.?s|m\.?s|d\.?b\.?a|ed\.?d|psy\.?d|pharm\.?d|d\.?d\.?s|d\.?v\.?m|m\.?p\.?h|m\.?ed|c\.?p\.?a|c\.?f\.?a|c\.?m\.?a|a?cca|aca|cissp|cism|cisa|pmp|pmi-\w+|prince2|csm|cspo|phr|sphr|shrm-s?cp|p\.?e|esq|frm|cfp|mcips|fcca|mba-\w+|jr|sr|i{2,3}|iv|cpcc|pcc|acc|mcc|itil|cams|cipd|chrp|bcba|aia|leed.*|msw|lcsw|mph|mha|six sigma.*|e?mba|dipl?\.?|hons?)\.?$/i;
/** Safe to drop without a comma too: nobody is called so. */
const plainCredential =
  /\s+(?:ph\.?d|e?mba|m\.?sc|b\.?sc|cpa|cfa|pmp|acca|fcca|cissp|cism|cisa|sphr|phr|csm|psy\.?d|pharm\.?d|ed\.?d|jr|esq|[®™©]+)\.?$/i;

function collapse(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}

/** "Ada Sample Ada Sample" and "Ada SampleAda Sample": a visible and a hidden copy read as one. */
function withoutDouble(name: string): string {
  const half = name.length / 2;
  if (name.slice(0, Math.floor(half)) !== name.slice(Math.ceil(half))) return name;
  if (Number.isInteger(half)) return name.slice(0, half).includes(' ') ? name.slice(0, half) : name;
  return name[Math.floor(half)] === ' ' ? name.slice(0, Math.floor(half)) : name;
}

function isCredential(part: string, name: string): boolean {
  if (credential.test(part) || part === '') return true;
  return /^[\p{Lu}.®™-]{2,6}$/u.test(part) && (name.includes(' ') || name !== name.toUpperCase());
}

/** What stands after commas: credentials go, "Sample, Ada" is turned, anything else goes and is not sure. */
function withoutCommas(name: string): { name: string; sure: boolean } {
  const [first = '', ...rest] = name.split(/\s*[,،，]\s*/u);
  const parts = rest.flatMap((part) => (part.split(' ').every((word) => isCredential(word, first)) ? [] : [part]));
  const [given] = parts;
  if (given === undefined) return { name: first, sure: true };
  const family = parts.length === 1 && (!first.includes(' ') || /^\p{Ll}/u.test(first));
  if (first === '') return { name: parts.join(' '), sure: false };
  return family ? { name: `${given} ${first}`, sure: true } : { name: first, sure: false };
}

function cleanOnce(shown: string): { name: string; sure: boolean } {
  const withBrackets = collapse(shown.replace(badgeBefore, '').replace(badgeAfter, '$1').replaceAll(pictures, ' '));
  const bare = collapse(withBrackets.replaceAll(bracketed, ' ')) || withBrackets.replaceAll(/[()[\]{}"“”„«»]/g, ' ');
  const line = withoutDouble(collapse(bare.replace(addition, '').replace(tagline, '')));
  const { name, sure } = withoutCommas(line.replace(title, ''));
  const end = /\s\S+\s/.test(name) ? name.replace(plainCredential, '') : name;
  const edges = /^[^\p{L}\p{M}\p{N}'’]+|[^\p{L}\p{M}\p{N}.'’)]+$/gu;
  return { name: withoutDouble(collapse(end.replaceAll(edges, ''))), sure };
}

/** A shown name without what is no name. Cleaning a clean name changes nothing. */
export function cleanName(shown: string): { name: string; sure: boolean } {
  let current = collapse(shown.slice(0, 300).normalize('NFC').replaceAll(invisible, ''));
  let allSure = true;
  for (let round = 0; round < 9; round += 1) {
    const { name, sure } = cleanOnce(current);
    allSure &&= sure;
    if (name === current) break;
    current = name;
  }
  return { name: current, sure: allSure };
}
