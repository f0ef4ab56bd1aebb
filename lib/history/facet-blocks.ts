import { Dexie } from 'dexie';
import type { Database } from '../database.ts';
import { type Bits, countBits, eitherBits, noBits, setBit } from './bits.ts';
import type { Facet } from './facet.ts';

/** Who of so many people in a row has a facet: one bit for each. `count` is kept with it, so that nobody counts. */
export interface FacetBlock {
  facet: Facet;
  block: number;
  bits: Bits;
  count: number;
}

/** Small enough to be written for each answer, large enough that 100,000 people are seven rows. */
const peoplePerBlock = 16_384;
const bytesPerBlock = peoplePerBlock / 8;

/** A facet that somebody, by number, gets or loses. */
export interface FacetMove {
  facet: Facet;
  number: number;
  isOn: boolean;
}

type FacetTable = Pick<Database, 'historyFacets'>;

/** Writes facets down. Call it inside a transaction over `historyFacets`, one call at a time. */
export async function moveFacets({ historyFacets }: FacetTable, moves: readonly FacetMove[]): Promise<void> {
  const byBlock = [...Map.groupBy(moves, ({ facet, number }) => `${blockOf(number)} ${facet}`).values()];
  const keys = byBlock.flatMap(([first]) => (first ? [keyOf(first)] : []));
  const known = await historyFacets.bulkGet(keys);
  const blocks = byBlock.map((own, index) => moved(known[index] ?? emptyBlock(keys[index]), own));
  const empty = blocks.filter(({ count }) => count === 0);
  await Promise.all([
    historyFacets.bulkPut(blocks.filter(({ count }) => count > 0)),
    historyFacets.bulkDelete(empty.map(({ facet, block }): [Facet, number] => [facet, block])),
  ]);
}

const blockOf = (number: number): number => Math.floor(number / peoplePerBlock);

const keyOf = ({ facet, number }: Pick<FacetMove, 'facet' | 'number'>): [Facet, number] => [
  facet,
  blockOf(number),
];

function emptyBlock([facet, block]: [Facet, number] = ['all', 0]): FacetBlock {
  return { facet, block, bits: new Uint8Array(bytesPerBlock), count: 0 };
}

function moved(block: FacetBlock, moves: readonly FacetMove[]): FacetBlock {
  const bits = block.bits.slice();
  for (const { number, isOn } of moves) setBit(bits, number % peoplePerBlock, isOn);
  return { ...block, bits, count: countBits(bits) };
}

/** Who has any of these facets. */
export async function readFacets(tables: FacetTable, facets: readonly Facet[]): Promise<Bits> {
  const blocks = await Promise.all(facets.map((facet) => blocksOf(tables, facet)));
  return blocks.map(joined).reduce(eitherBits, noBits());
}

/** How many have each of these facets. */
export async function countFacets(tables: FacetTable, facets: readonly Facet[]): Promise<number[]> {
  const blocks = await Promise.all(facets.map((facet) => blocksOf(tables, facet)));
  return blocks.map((own) => own.reduce((sum, { count }) => sum + count, 0));
}

function blocksOf({ historyFacets }: FacetTable, facet: Facet): Promise<FacetBlock[]> {
  const range = historyFacets
    .where('[facet+block]')
    .between([facet, Dexie.minKey], [facet, Dexie.maxKey])
    .toArray();
  return Promise.resolve(range);
}

function joined(blocks: readonly FacetBlock[]): Bits {
  const last = blocks.at(-1);
  if (!last) return noBits();
  const bits = new Uint8Array((last.block + 1) * bytesPerBlock);
  for (const { block, bits: own } of blocks) bits.set(own, block * bytesPerBlock);
  return bits;
}

/** The names in use within a group, e.g. all tags, in the order of their names. */
export async function facetNames({ historyFacets }: FacetTable, group: 'tag' | 'vendor'): Promise<string[]> {
  const keys = await historyFacets
    .where('[facet+block]')
    .between([`${group}:`, Dexie.minKey], [`${group}:\uFFFF`, Dexie.maxKey])
    .primaryKeys();
  return [...new Set(keys.map(([facet]) => facet.slice(group.length + 1)))];
}
