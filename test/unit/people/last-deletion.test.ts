import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../../lib/database.ts';
import { undoMs } from '../../../lib/people/deletion.ts';
import { readLastDeletion } from '../../../lib/last-deletion.ts';

const rows = { people: [], aliases: [], lookups: [], findings: [], personEvents: [] };
const at = 1_790_000_000_000;

describe('who was deleted last', () => {
  it('is told for ten minutes from the first part on, with how many they were', async () => {
    const database = openDatabase('last-deletion');
    expect(await readLastDeletion(database, at)).toBeNull();
    await database.deletions.bulkAdd([
      { id: 'before', batch: 'b1', at: at - 5, rows },
      { id: 'ada', batch: 'b2', at, rows },
      { id: 'bruno', batch: 'b2', at: at + 3, rows },
    ]);
    const told = { batch: 'b2', count: 2, until: at + undoMs };
    expect(await readLastDeletion(database, at + 3)).toEqual(told);
    expect(await readLastDeletion(database, at + undoMs - 1)).toEqual(told);
    expect(await readLastDeletion(database, at + undoMs + 3)).toBeNull();
  });
});
