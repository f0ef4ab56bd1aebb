import { Dexie } from 'dexie';
import { findKnownContacts } from '../contacts/find-known-contacts.ts';
import type { Database } from '../database.ts';
import { type Amounts, isWithin } from '../enrichment/amounts.ts';
import { notGranted } from '../enrichment/create-failure.ts';
import type { Failure } from '../enrichment/failure.ts';
import { type FirstTurn, firstTurn } from '../enrichment/first-turn.ts';
import type { Kind } from '../enrichment/kind.ts';
import { type Lookup, openStates } from '../enrichment/lookup.ts';
import { newestLookups } from '../enrichment/newest-lookups.ts';
import type { NameFacts, Person } from '../enrichment/person.ts';
import { type Route, highestRouteCost, planWaterfall } from '../enrichment/plan-waterfall.ts';
import { wholeName } from '../enrichment/shown-name.ts';
import { type PersonStatement, personTables, savePerson } from '../people/save-person.ts';
import { whoIsMeant } from '../people/who-is-meant.ts';
import { findSuppressed, suppressionTables } from '../privacy/find-suppressed.ts';
import { fold } from '../reading/fold.ts';
import { readWaterfallRules } from '../waterfall-rules.ts';

/** One person and what is wished of them. From a page nothing is ever asked a second time, and a phone, or anything of
 * somebody who is in the user's CRM already, waits for the user's yes; from the panel `shownPrice` is the most the user agreed to. */
export interface Ask {
  statement: PersonStatement;
  kinds: readonly Kind[];
  consent: { origin: 'page' } | { origin: 'panel'; again: boolean; shownPrice: Amounts };
}

export type AskAnswer = { ok: true; personId: string } | { ok: false; failure: Failure };

interface AskContext {
  database: Database;
  now: number;
  newId(): string;
}

const mostFromPages = 20;
const minuteMs = 60_000;

/** Stores the person and the lookups that are really new, in one transaction. Two clicks, two tabs or two spellings
 * of one address find the lookup that is there already. */
export function ask(context: AskContext, wish: Ask): Promise<AskAnswer> {
  const { database } = context;
  const { settings, keyHints, contactLists, knownContacts } = database;
  const read = [settings, keyHints, contactLists, knownContacts, ...suppressionTables(database)];
  const tables = [...personTables.map((name) => database[name]), ...read];
  return database.transaction('rw', tables, async () => askInTransaction(context, wish));
}

async function askInTransaction(context: AskContext, wish: Ask): Promise<AskAnswer> {
  const { database, now, newId } = context;
  const { statement, consent } = wish;
  if (consent.origin === 'page' && (await tooManyFromPages(context))) return notGranted('too_many_asks');
  const meant = await whoIsMeant(database, statement);
  const { facts } = meant;
  if (isAnothersAddress(statement, meant.people)) return notGranted('address_taken');
  const suspect = { facts: statement.facts, personIds: meant.named };
  const [isSuppressed] = await findSuppressed(database, [suspect]);
  if (isSuppressed) return notGranted('suppressed');
  const personIds = meant.people.map(({ id }) => id);
  const before = await database.lookups.where('personId').anyOf(personIds).toArray();
  const known = newestLookups(before);
  const kinds = wish.kinds.filter((kind) => !isOpen(before, kind) && isNew(known.get(kind), consent));
  const rules = await readWaterfallRules(database, 'single');
  const routes = planAgain(planWaterfall(facts, kinds, rules), known, consent);
  if (consent.origin === 'panel' && !isWithin(highestRouteCost(routes, rules), consent.shownPrice))
    return notGranted('price_changed');
  const turns = kinds.map((kind) => ({ kind, turn: firstTurn(routes.get(kind) ?? nowhere, now) }));
  if (turns.some(({ turn }) => turn === null)) return notGranted('no_vendor');
  const [contact] = consent.origin === 'page' ? await findKnownContacts(database, [facts]) : [null];
  const isContact = contact !== null;
  const person = await savePerson(database, statement, { now, id: newId() });
  await database.lookups.bulkAdd(
    turns.flatMap(({ kind, turn }) =>
      turn ? [newLookup(context, wish, { kind, personId: person.id, turn, isContact })] : [],
    ),
  );
  return { ok: true, personId: person.id };
}

/** An address typed beside the name of somebody else: asked for, it would be paid for under that name. */
function isAnothersAddress({ facts, byHand, personId }: PersonStatement, people: readonly Person[]): boolean {
  const names = namesOf(facts);
  const others = people.filter(({ id }) => id !== personId).map(namesOf);
  const isOther = (its: string[]) => its.length > 0 && !its.some((name) => names.includes(name));
  return byHand.includes('address') && names.length > 0 && others.some(isOther);
}

/** As a page shows it, with middle names, and as the form does. */
function namesOf(names: NameFacts): string[] {
  const { firstName, lastName } = names;
  return [wholeName(names), firstName + lastName].map(fold).filter(Boolean);
}

const nowhere: Route = { providers: [], skipped: [] };

/** What failed at one vendor is asked there again, and not once more at those that answered. */
function planAgain(
  routes: ReadonlyMap<Kind, Route>,
  known: ReadonlyMap<Kind, Lookup>,
  consent: Ask['consent'],
): Map<Kind, Route> {
  const again = consent.origin === 'panel' && consent.again;
  return new Map(
    [...routes].map(([kind, route]) => {
      const failed = known.get(kind);
      if (again || failed?.state !== 'failed') return [kind, route];
      const left = [failed.provider, ...failed.next];
      const providers = route.providers.filter((id) => left.includes(id));
      return [kind, providers.length > 0 ? { ...route, providers } : route];
    }),
  );
}

/** At most 20 people a minute from pages, whatever a forged page says: read from the lookups, so a restart forgets
 * nothing. */
async function tooManyFromPages({ database, now }: AskContext): Promise<boolean> {
  const since = database.lookups
    .where('[origin+createdAt]')
    .between(['page', now - minuteMs], ['page', Dexie.maxKey], false, true);
  const people = new Set((await since.toArray()).map(({ personId }) => personId));
  return people.size >= mostFromPages;
}

/** Of people who are one, the older one may be asked for still. */
function isOpen(before: readonly Lookup[], wished: Kind): boolean {
  const own = before.filter(({ kind }) => kind === wished);
  return own.some(({ state }) => openStates.includes(state));
}

function isNew(known: Lookup | undefined, consent: Ask['consent']): boolean {
  if (!known) return true;
  if (consent.origin === 'page') return false;
  const free = known.state === 'failed' && known.failure?.cost === 'not-charged';
  return free || consent.again;
}

function newLookup(
  { now, newId }: AskContext,
  { consent }: Ask,
  { kind, personId, turn, isContact }: { kind: Kind; personId: string; turn: FirstTurn; isContact: boolean },
): Lookup {
  const waitsForYes = consent.origin === 'page' && (kind === 'phone' || isContact);
  const state = waitsForYes ? 'unconfirmed' : 'waiting';
  return {
    ...{ id: newId(), personId, kind, state, origin: consent.origin },
    ...{ ...turn, runId: null, rank: 0, createdAt: now, notBefore: now, settledAt: null },
    ...{ callIds: [], failure: null, note: null },
  };
}
