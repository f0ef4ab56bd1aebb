import type { Finding } from '../enrichment/finding.ts';
import type { Person } from '../enrichment/person.ts';
import type { DatabaseVersion } from './database-version.ts';

/** The history in tables of its own, which the next version fills; tags, notes, findings marked as wrong, what the user did and exported, and deletions that can
 * be undone. */
export const version3: DatabaseVersion = {
  number: 3,
  stores: {
    people: 'id',
    historyRows:
      '++number, &personId, [newestKey+number], [nameKey+number], [companyKey+number], [checkedAt+number], [informBy+number], *words',
    historyFacets: '[facet+block]',
    personEvents: '++id, personId',
    deletions: 'id, batch, at',
    exports: '++id, at',
  },
  async upgrade(transaction) {
    await transaction.table<Person & { words?: string[] }>('people').toCollection().modify(withTagsAndNote);
    await transaction.table<Finding>('findings').toCollection().modify({ wrong: null });
  },
};

function withTagsAndNote(person: Person & { words?: string[] }): void {
  person.tags = [];
  person.note = '';
  delete person.words;
}
