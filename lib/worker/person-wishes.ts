import { isWithin } from '../enrichment/amounts.ts';
import { freeFailure } from '../enrichment/create-failure.ts';
import type { Lookup } from '../enrichment/lookup.ts';
import { remainingCost } from '../enrichment/remaining-cost.ts';
import type { PersonIdentity } from '../enrichment/person.ts';
import type { Wish, WishAnswer } from '../messages.ts';
import { findPersonIds } from '../people/find-person.ts';
import { personTables, savePerson } from '../people/save-person.ts';
import { type SuppressionTables, findSuppressed, suppressionTables } from '../privacy/find-suppressed.ts';
import { ask } from '../queue/ask.ts';
import { lookupTables, putLookups } from '../queue/put-lookups.ts';
import { readSettings } from '../read-settings.ts';
import type { WorkerContext } from './worker-context.ts';

type WishOf<Type extends Wish['type']> = Extract<Wish, { type: Type }>;

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
  if (!granted) return { ok: false, failure: freeFailure('price_changed') };
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
    const changes = open.map((before) => ({
      before,
      after: { ...before, state: 'cancelled' as const, settledAt: now() },
    }));
    await putLookups(database, changes, { now: now() });
  });
  context.changed();
  return { ok: true };
}

export async function editPerson(context: WorkerContext, wish: WishOf<'edit-person'>): Promise<WishAnswer> {
  const { database, now, newId } = context;
  const tables = [...personTables.map((name) => database[name]), ...suppressionTables(database)];
  const statement = { facts: wish.person, personId: wish.personId, byHand: wish.edited };
  return database.transaction('rw', tables, async (): Promise<WishAnswer> => {
    // Whoever was erased or deleted meanwhile is not brought back by it.
    const [found] = await findPersonIds(database, wish.person);
    const stored =
      (await database.people.get(wish.personId)) ?? (found && (await database.people.get(found)));
    if (!stored) return { ok: false, failure: freeFailure('unknown_person') };
    if (await isWhoIsListed(database, wish.person, stored))
      return { ok: false, failure: freeFailure('suppressed') };
    const person = await savePerson(database, statement, { now: now(), id: newId() });
    return { ok: true, personId: person.id };
  });
}

/** Somebody turns out to be who is never looked up, such as who was erased under another address: that stays gone. What
 * was stored of somebody before can be corrected, though they are on the list. */
async function isWhoIsListed(
  database: SuppressionTables,
  said: PersonIdentity,
  stored: PersonIdentity,
): Promise<boolean> {
  const unlessStored = (name: keyof PersonIdentity) => (said[name] === stored[name] ? null : said[name]);
  const facts = {
    address: unlessStored('address'),
    memberId: unlessStored('memberId'),
    leadId: unlessStored('leadId'),
  };
  const [isListed] = await findSuppressed(database, [{ facts, personIds: [] }]);
  return isListed === true;
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
