import { fold } from './fold.ts';
import { splitName } from './person-name.ts';
import type { ShownName } from './shown.ts';

export interface ChosenName {
  fullName: string;
  /** Another kind of place says the same name. */
  agreed: boolean;
  /** The line of the name, -1 when it stands elsewhere. */
  line: number;
  /** The places that say it, cleaned. */
  places: ShownName[];
}

/** A picture's text counts as a name only when it begins like the slug: there are cover photos and logos as well. */
function isName([source, text]: ShownName, slug: string): boolean {
  if (text === '') return false;
  const first = fold(text.split(' ')[0] ?? '');
  return source !== 'photo text' || (first !== '' && fold(slug).includes(first));
}

/** The place whose name another kind of place repeats, else the first; null when no place names anybody. */
export function chooseName(shown: readonly ShownName[], slug: string): ChosenName | null {
  const cleaned = shown.map(([source, text, line]): ShownName => [source, splitName(text).fullName, line]);
  const places = cleaned.filter((place) => isName(place, slug));
  const same = ([, one]: ShownName, [, other]: ShownName) => fold(one) === fold(other);
  const isRepeated = (one: ShownName) => places.some((other) => other[0] !== one[0] && same(one, other));
  const chosen = places.find(isRepeated) ?? places[0];
  if (chosen === undefined) return null;
  const [, fullName, line] = chosen;
  return {
    fullName,
    line,
    agreed: isRepeated(chosen),
    places: places.filter((place) => same(place, chosen)),
  };
}
