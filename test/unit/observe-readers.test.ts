import { expect, it } from 'vitest';
import { observeQuery } from '../../components/observe-query.ts';
import { findKnownContacts } from '../../lib/contacts/find-known-contacts.ts';
import type { Database } from '../../lib/database.ts';
import { facetNames } from '../../lib/history/facet-blocks.ts';
import { readFilters } from '../../lib/history/read-filters.ts';
import { readWrongFindings } from '../../lib/wrong-report.ts';
import { findPersonIds } from '../../lib/people/find-person.ts';
import { readPersonRecord } from '../../lib/person-record.ts';
import { readPreset } from '../../lib/read-settings.ts';
import { readEverythingHeld } from '../../lib/privacy/everything-held.ts';
import { isListed } from '../../lib/privacy/is-listed.ts';
import { readPrivacySettings } from '../../lib/privacy/read-privacy-settings.ts';
import { readPreflightData } from '../../lib/runs/run-preflight-data.ts';
import { readTimeline } from '../../lib/timeline.ts';
import { readWaterfallRules } from '../../lib/waterfall-rules.ts';
import { ada, emailFound, makeWorld } from './make-world.ts';

type Reader = (database: Database, personId: string) => Promise<unknown>;

/** What the panel follows, beyond a read of one table. */
const readers: [string, Reader][] = [
  ['waterfall rules', (database) => readWaterfallRules(database, 'single')],
  ['preset', readPreset],
  ['timeline', readTimeline],
  [
    'person',
    async (database) => {
      const [id = ''] = await findPersonIds(database, ada);
      return readPersonRecord(database, id);
    },
  ],
  ['everything held', (database, personId) => readEverythingHeld(database, personId, 0)],
  ['filters', readFilters],
  ['tags', (database) => facetNames(database, 'tag')],
  ['wrong findings', readWrongFindings],
  ['is listed', (database) => isListed(database, 'ada@example.test')],
  ['privacy settings', readPrivacySettings],
  ['known contacts', (database) => findKnownContacts(database, [ada])],
  ['preflight', (database) => readPreflightData(database, [{ facts: ada, obstacle: null }], 0)],
];

/** A world in which somebody was found, and all tables that are read in it from now on. */
async function watched(): Promise<{ database: Database; personId: string; touched: Set<string> }> {
  const world = makeWorld({ answer: () => emailFound });
  await world.ask(['work-email']);
  await world.queue.landed();
  const { database } = world;
  const [personId = ''] = await findPersonIds(database, ada);
  const touched = new Set<string>();
  database.close();
  database.use({
    stack: 'dbcore',
    name: 'watch',
    create: (core) => ({
      ...core,
      table(name) {
        const table = core.table(name);
        const noting =
          <Request, Answer>(read: (request: Request) => Answer) =>
          (request: Request) => {
            touched.add(name);
            return read(request);
          };
        return {
          ...table,
          get: noting(table.get.bind(table)),
          getMany: noting(table.getMany.bind(table)),
          query: noting(table.query.bind(table)),
          count: noting(table.count.bind(table)),
          openCursor: noting(table.openCursor.bind(table)),
        };
      },
    }),
  });
  await database.open();
  return { database, personId, touched };
}

it.each(readers)('%s is read anew after a change of any table that it reads', async (_what, read) => {
  const { database, personId, touched } = await watched();
  touched.clear();
  const { tables } = await observeQuery(() => read(database, personId));
  expect(touched.size).toBeGreaterThan(0);
  expect([...tables].toSorted()).toEqual([...touched].toSorted());
});
