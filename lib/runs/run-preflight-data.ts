import { localDay } from '../clock.ts';
import { findKnownContacts } from '../contacts/find-known-contacts.ts';
import type { Database } from '../database.ts';
import type { Candidate } from '../enrichment/askable-kinds.ts';
import { daySpendKey } from '../enrichment/day-spend-key.ts';
import { type HitRates, hitCounters } from '../enrichment/hit-rate.ts';
import { type Kind, kinds } from '../enrichment/kind.ts';
import type { Lookup } from '../enrichment/lookup.ts';
import type { WaterfallRules } from '../enrichment/plan-waterfall.ts';
import type { PreflightInput } from '../enrichment/preflight.ts';
import type { ProviderId } from '../enrichment/provider-id.ts';
import type { Selected } from '../enrichment/run.ts';
import { byProvider, providerIds } from '../providers/index.ts';
import { whoAreMeant } from '../people/who-is-meant.ts';
import { findSuppressed } from '../privacy/find-suppressed.ts';
import { readWaterfallRules } from '../waterfall-rules.ts';

export type PreflightData = Omit<PreflightInput, 'kinds' | 'putBack' | 'now'>;

/** Reads all that `preflight` needs about these people, in bulk. `means.run` are the user's settings: a lower cap for
 * this run alone may take their place. Reading only: for the panel and the worker. */
export async function readPreflightData(
  database: Database,
  people: readonly Pick<Selected, 'facts' | 'obstacle'>[],
  now: number,
): Promise<PreflightData> {
  const [{ stored, contacts }, rules, hitRates] = await Promise.all([
    readWithContacts(database, people),
    readWaterfallRules(database, 'run'),
    readHitRates(database),
  ]);
  const candidates = stored.map((one, place) => ({ ...one, isContact: typeof contacts[place] === 'string' }));
  return { candidates, ...rules, hitRates, means: await readMeans(database, rules, now) };
}

async function readWithContacts(database: Database, people: readonly Pick<Selected, 'facts' | 'obstacle'>[]) {
  const stored = await readCandidates(database, people);
  const facts = stored.map((one) => one.facts);
  return { stored, contacts: await findKnownContacts(database, facts) };
}

/** What each vendor and the caps leave. */
async function readMeans(
  database: Database,
  { settings }: WaterfallRules,
  now: number,
): Promise<PreflightData['means']> {
  const day = localDay(now);
  const [balances, spends] = await Promise.all([
    database.balances.bulkGet([...providerIds]),
    database.daySpend.bulkGet(providerIds.map((id) => daySpendKey(id, day))),
  ]);
  return byProvider((id) => {
    const place = providerIds.indexOf(id);
    const { dailyCap, runCap } = settings.providers[id];
    const spent = (spends[place]?.booked ?? 0) + (spends[place]?.reserved ?? 0);
    const left = dailyCap === null ? null : dailyCap - spent;
    return { balance: balances[place]?.amount ?? null, run: runCap, day: left };
  });
}

/** Everybody with what is stored of them, in the order given; without ids that are somebody else's. */
export async function readCandidates(
  database: Database,
  people: readonly Pick<Selected, 'facts' | 'obstacle'>[],
): Promise<Candidate[]> {
  const meant = await whoAreMeant(
    database,
    people.map(({ facts }) => ({ facts, personId: null })),
  );
  const ids = new Set(meant.flatMap((one) => one.people.map(({ id }) => id)));
  const lookups = await readLookups(database, [...ids]);
  // In doubt about whom a line is, nobody is looked up whom any word of it names.
  const suspects = people.map(({ facts }, index) => ({ facts, personIds: meant[index]?.named ?? [] }));
  const suppressed = await findSuppressed(database, suspects);
  return meant.map(({ facts, people: own }, index) => {
    const [person] = own;
    const all = own.flatMap(({ id }) => lookups.get(id) ?? []);
    const obstacle = suppressed[index] ? 'suppressed' : (people[index]?.obstacle ?? null);
    return { facts, obstacle, known: person ? { person, ids: own.map(({ id }) => id), lookups: all } : null };
  });
}

async function readLookups(database: Database, ids: string[]): Promise<Map<string, Lookup[]>> {
  const lookups = await database.lookups.where('personId').anyOf(ids).toArray();
  return Map.groupBy(lookups, ({ personId }) => personId);
}

async function readHitRates(database: Database): Promise<HitRates> {
  const names = providerIds.flatMap((id) => kinds.flatMap((kind) => Object.values(hitCounters(id, kind))));
  const counters = await database.counters.bulkGet(names);
  const values = new Map(
    counters.flatMap((counter) => (counter ? [[counter.name, counter.value] as const] : [])),
  );
  const rate = (id: ProviderId, kind: Kind) => {
    const { asked, found } = hitCounters(id, kind);
    return { asked: values.get(asked) ?? 0, found: values.get(found) ?? 0 };
  };
  return byProvider((id) => ({
    'work-email': rate(id, 'work-email'),
    'personal-email': rate(id, 'personal-email'),
    phone: rate(id, 'phone'),
  }));
}
