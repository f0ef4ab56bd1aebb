import type { PersonFacts } from '../../../../lib/enrichment/person.ts';
import { ada } from '../../make-world.ts';

/** How somebody is written: by the one address, by the other, or by both, which shows that they are one. */
export const spellings = ['address', 'member', 'both'] as const;
export type Spelling = (typeof spellings)[number];

/** Somebody of whom a page or a list says something. */
export interface Named {
  human: number;
  spelling: Spelling;
}

/** Few enough that several wishes are about the same one. */
export const humans = 4;
export const allHumans: readonly number[] = Array.from({ length: humans }, (_, human) => human);

export function factsOf({ human, spelling }: Named): PersonFacts {
  const address = spelling === 'member' ? null : `https://www.linkedin.com/in/${addressToken(human)}`;
  return { ...ada, address, memberId: spelling === 'address' ? null : memberToken(human) };
}

const addressToken = (human: number) => `someone-${human}`;
const memberToken = (human: number) => `ACoAA${String(human).padStart(24, '0')}`;

/** What stands wherever somebody is named under this address: in facts, in what was found, in what a vendor says. */
export function tokenOf({ address, memberId }: Pick<PersonFacts, 'address' | 'memberId'>): string {
  return address?.split('/').at(-1) ?? memberId ?? '';
}

export function tokensOf({ human, spelling }: Named): string[] {
  if (spelling === 'both') return [addressToken(human), memberToken(human)];
  return [spelling === 'address' ? addressToken(human) : memberToken(human)];
}

/** Of the keys of somebody who is stored. */
export function tokenOfKey(key: string): string | null {
  return /^(?:in|acoa):(.*)$/.exec(key)?.[1] ?? null;
}

export function humanOf(token: string): number {
  return Number(token.slice(-1));
}
