import { type Bits, setBit } from './bits.ts';

/** A word, once for all who have it, and their numbers. */
export interface HeldWord {
  word: string;
  numbers: number[];
}

/** Who has which word: who has one that begins so is found without a look at anybody else. */
interface HeldWords {
  /** The words of somebody are these now, and were others before. */
  change(number: number, before: readonly HeldWord[], words: readonly string[]): HeldWord[];
  beginningWith(start: string): Bits;
}

/** Words lie together by so many first letters, and only those of a group are gone through. */
const groupedBy = 2;

export function createHeldWords(): HeldWords {
  const groups = new Map<string, Map<string, HeldWord>>();
  function groupOf(word: string): Map<string, HeldWord> {
    const name = word.slice(0, groupedBy);
    const group = groups.get(name) ?? new Map<string, HeldWord>();
    groups.set(name, group);
    return group;
  }
  function join(word: string, number: number): HeldWord {
    const group = groupOf(word);
    const known = group.get(word);
    known?.numbers.push(number);
    const held = known ?? { word, numbers: [number] };
    group.set(word, held);
    return held;
  }
  function leave({ word, numbers }: HeldWord, number: number): void {
    const last = numbers.pop() ?? number;
    if (last !== number) numbers[numbers.indexOf(number)] = last;
    if (numbers.length === 0) groupOf(word).delete(word);
  }
  return {
    change(number, before, words) {
      const left = new Map(before.map((held) => [held.word, held]));
      const now = words.map((word) => left.get(word) ?? join(word, number));
      for (const word of words) left.delete(word);
      for (const held of left.values()) leave(held, number);
      return now;
    },
    beginningWith(start) {
      const near = [...groups].filter(([name]) => name.startsWith(start.slice(0, groupedBy)));
      const words = near.flatMap(([, group]) => [...group.values()]);
      return joined(words.filter(({ word }) => word.startsWith(start)));
    },
  };
}

function joined(words: readonly HeldWord[]): Bits {
  let highest = -1;
  for (const { numbers } of words) for (const number of numbers) highest = Math.max(highest, number);
  const bits = new Uint8Array((highest >> 3) + 1);
  for (const { numbers } of words) for (const number of numbers) setBit(bits, number, true);
  return bits;
}
