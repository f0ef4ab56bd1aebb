import type { Finding } from '../../../lib/enrichment/finding.ts';
import type { Lookup } from '../../../lib/enrichment/lookup.ts';
import type { Person } from '../../../lib/enrichment/person.ts';
import { setBit } from '../../../lib/history/bits.ts';
import { historyRowOf } from '../../../lib/history/history-row.ts';
import type { DatabaseDump } from '../harness/database-dump.ts';

/** The history of all people of a database, as the worker would have written it; the first has the number 1. */
export function makeHistory(dump: DatabaseDump): { historyRows: object[]; historyFacets: object[] } {
  const people = (dump['people'] ?? []) as Person[];
  const lookups = Map.groupBy((dump['lookups'] ?? []) as Lookup[], ({ personId }) => personId);
  const findings = Map.groupBy((dump['findings'] ?? []) as Finding[], ({ personId }) => personId);
  const historyRows = people.map((person, place) => {
    const subject = {
      person,
      lookups: lookups.get(person.id) ?? [],
      findings: findings.get(person.id) ?? [],
    };
    return { ...historyRowOf(subject), number: place + 1 };
  });
  return { historyRows, historyFacets: facetBlocks(historyRows) };
}

/** In blocks of the size that the worker writes. */
const peoplePerBlock = 16_384;

export function facetBlocks(rows: readonly { number: number; facets: string[] }[]): object[] {
  const having = rows.flatMap(({ number, facets }) => facets.map((facet) => ({ facet, number })));
  const block = (number: number) => Math.floor(number / peoplePerBlock);
  const groups = Map.groupBy(having, ({ facet, number }) => `${block(number)} ${facet}`);
  return [...groups.values()].flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    const bits = new Uint8Array(peoplePerBlock / 8);
    for (const { number } of own) setBit(bits, number % peoplePerBlock, true);
    return [{ facet: first.facet, block: block(first.number), bits, count: own.length }];
  });
}
