import { cleanName } from './clean-name.ts';
import type { Confidence } from '../messages.ts';

interface PersonName {
  /** Cleaned: no badge, title, credential, pronoun, emoji or invisible character. Empty when nothing was left. */
  fullName: string;
  firstName: string;
  /** Empty for a mononym. */
  lastName: string;
  confidence: Confidence;
}

const eastAsian = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const anyCaseParticle =
  /^(?:van|von|vom|de|del|della|dello|der|den|du|dos|das|bin|bint|binti|ibn|al|el|af|zu|zur|zum|ter|ten|mac|mc|st\.|ter)$/i;
const lowerCaseParticle = /^(?:la|le|las|los|da|di|do|ben|ould|av|e|y|i|d'|van't|'t)$/;
const hungarianLetter = /[őű]/i;
/** The commonest Hungarian family names: standing first, they tell the Hungarian order. */
const hungarianFamily =
  /^(?:nagy|kovács|tóth|szabó|horváth|varga|kiss|molnár|németh|farkas|balogh|papp|takács|juhász)$/i;
const compoundFamily = /^(?:[欧歐][阳陽]|司[马馬]|[诸諸]葛|上官|남궁|황보)/;

type Parts = Omit<PersonName, 'fullName'>;

function low(firstName: string, lastName: string): Parts {
  return { firstName, lastName, confidence: 'low' };
}

/** Family name first, but for a foreign name in katakana, whose parts a middle dot divides. */
function splitEastAsian(name: string): Parts {
  const dotted = name.split(/[・·]/u);
  if (dotted.length > 1) return low(dotted[0] ?? '', dotted.slice(1).join(' '));
  const [family = '', ...given] = name.split(' ');
  if (given.length > 0) return low(given.join(' '), family);
  const length = compoundFamily.exec(name)?.[0].length ?? 1;
  const letters = [...name];
  if (letters.length < 2 || letters.length > 4) return low(name, '');
  return low(letters.slice(length).join(''), letters.slice(0, length).join(''));
}

function isParticle(word: string): boolean {
  return anyCaseParticle.test(word) || lowerCaseParticle.test(word) || /^(?:al|el)-/i.test(word);
}

/** Initials between first and last name say nothing to a vendor. A last name that is one letter is LinkedIn's own cut. */
function splitWestern(words: string[]): Parts {
  const [first = ''] = words;
  if (words.length === 1) return low(first, '');
  const particle = words.findIndex(
    (word, index) => index > 0 && index < words.length - 1 && isParticle(word),
  );
  if (particle > 0) {
    const lastName = words.slice(particle).join(' ');
    return { firstName: words.slice(0, particle).join(' '), lastName, confidence: 'high' };
  }
  const middle = words.slice(1, -1).filter((word) => !/^\p{L}\.?$/u.test(word));
  const last = words.at(-1) ?? '';
  const sure = middle.length === 0 && !/^\p{L}\.?$/u.test(last);
  return { firstName: first, lastName: [...middle, last].join(' '), confidence: sure ? 'high' : 'low' };
}

/** Somebody who adds the name in the own script, "Fang Wang 王芳", has first and last name in the other words already. */
function splitEitherScript(name: string): Parts {
  const western = name.split(' ').filter((word) => !eastAsian.test(word));
  if (western.length < 2) return splitEastAsian(name);
  const { firstName, lastName } = splitWestern(western);
  return low(firstName, lastName);
}

function split(name: string): Parts {
  if (eastAsian.test(name)) return splitEitherScript(name);
  const words = name.split(' ');
  if (words.length === 2 && hungarianFamily.test(words[0] ?? '')) return low(words[1] ?? '', words[0] ?? '');
  const parts = splitWestern(words);
  return hungarianLetter.test(name) ? { ...parts, confidence: 'low' } : parts;
}

/** The name as a page shows it, cleaned and split. `low` where the order or the parts are a guess; the user can edit. */
export function splitName(shown: string): PersonName {
  const { name: fullName, sure } = cleanName(shown);
  if (fullName === '') return { fullName, ...low('', '') };
  const parts = split(fullName);
  return { fullName, ...parts, confidence: sure ? parts.confidence : 'low' };
}
