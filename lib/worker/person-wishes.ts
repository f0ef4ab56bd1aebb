import { isWithin } from '../enrichment/amounts.ts';
import { cancelled } from '../enrichment/cancelled.ts';
import { notGranted } from '../enrichment/create-failure.ts';
import type { Lookup } from '../enrichment/lookup.ts';
import { remainingCost } from '../enrichment/remaining-cost.ts';
import type { WishAnswer, WishOf } from '../messages.ts';
import { findPersonIds } from '../people/find-person.ts';
import { newIdentity } from '../people/new-identity.ts';
import { personTables, savePerson } from '../people/save-person.ts';
import { findSuppressed, suppressionTables } from '../privacy/find-suppressed.ts';
import { ask } from '../queue/ask.ts';
import { lookupTables, putLookups } from '../queue/put-lookups.ts';
import { readSettings } from '../read-settings.ts';
import type { WorkerContext } from './worker-context.ts';

export async function askFromPanel(context: WorkerContext, wish: WishOf<'ask'>): Promise<WishAnswer> {
  const { database, now, newId } = context;
  const { person, personId, edited, kinds, again, shownPrice } = wish;
  const answer = await ask(
    { database, now: now(), newId },
    {
      statement: { facts: person, personId, byHand: edited },
      kinds,
      consent: { origin: 'panel', again, shownPrice },
    },
  );
  if (answer.ok) start(context);
  return answer;
}

/** The user says yes to lookups that cost so much that they waited for it, at the price that was shown. */
export async function confirmLookups(
  context: WorkerContext,
  wish: WishOf<'confirm-lookups'>,
): Promise<WishAnswer> {
  const { database, now } = context;
  const tables = [database.settings, ...lookupTables(database)];
  const granted = await database.transaction('rw', tables, async () => {
    const unconfirmed = await lookupsIn(context, wish.lookupIds, ['unconfirmed']);
    const cost = remainingCost(unconfirmed, await readSettings(database));
    if (!isWithin(cost, wish.shownPrice)) return false;
    const changes = unconfirmed.map((before) => ({
      before,
      after: { ...before, state: 'waiting' as const, notBefore: now() },
    }));
    await putLookups(database, changes, { now: now() });
    return true;
  });
  if (!granted) return notGranted('price_changed');
  start(context);
  return { ok: true };
}

/** Takes back what has not been sent; what is on its way is settled. */
export async function cancelLookups(
  context: WorkerContext,
  wish: WishOf<'cancel-lookups'>,
): Promise<WishAnswer> {
  const { database, now } = context;
  await database.transaction('rw', lookupTables(database), async () => {
    const open = await lookupsIn(context, wish.lookupIds, ['unconfirmed', 'waiting']);
    const changes = open.map((before) => ({ before, after: cancelled(before, now()) }));
    await putLookups(database, changes, { now: now() });
  });
  context.changed();
  return { ok: true };
}

export async function editPerson(context: WorkerContext, wish: WishOf<'edit-person'>): Promise<WishAnswer> {
  const { database, now, newId } = context;
  const { person: facts, personId, edited, join = false } = wish;
  const tables = [...personTables.map((name) => database[name]), ...suppressionTables(database)];
  return database.transaction('rw', tables, async () => {
    const named = await findPersonIds(database, facts);
    const known = (await database.people.get(personId)) ?? (await database.people.get(named[0] ?? ''));
    // Whoever was erased or deleted meanwhile is not brought back by it, nor as the other address of somebody else.
    if (!known) return notGranted('unknown_person');
    // A slip of the hand would put two people together for good.
    const isTaken = edited.includes('address') && named.some((id) => id !== known.id);
    if (isTaken && !join) return notGranted('address_taken');
    const [isListed] = await findSuppressed(database, [{ facts: newIdentity(facts, known), personIds: [] }]);
    if (isListed) return notGranted('suppressed');
    const statement = { facts, personId, byHand: edited };
    const { id } = await savePerson(database, statement, { now: now(), id: newId() });
    return { ok: true, personId: id };
  });
}

async function lookupsIn(
  { database }: WorkerContext,
  ids: string[],
  states: Lookup['state'][],
): Promise<Lookup[]> {
  const lookups = await database.lookups.bulkGet(ids);
  return lookups.filter((lookup) => lookup !== undefined).filter(({ state }) => states.includes(state));
}

function start(context: WorkerContext): void {
  context.drain();
  context.changed();
}
