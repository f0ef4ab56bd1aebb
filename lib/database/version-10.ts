import type { Table } from 'dexie';
import type { Alias, Person } from '../enrichment/person.ts';
import { vendorKeys } from '../people/person-keys.ts';
import type { DatabaseVersion } from './database-version.ts';

/** By what vendors know somebody is a spelling of that person too: a list may name nothing else. */
export const version10: DatabaseVersion = {
  number: 10,
  stores: {},
  async upgrade(transaction) {
    const people: Table<Person, string> = transaction.table('people');
    const aliases: Table<Alias, string> = transaction.table('aliases');
    const known = await people.filter(({ vendorIds }) => Boolean(vendorIds)).toArray();
    const own = known.flatMap(({ id, vendorIds }) =>
      vendorKeys(vendorIds).map((key) => ({ key, personId: id })),
    );
    await aliases.bulkPut(own);
  },
};
