import { localDay } from './clock.ts';
import type { Database } from './database.ts';
import type { Candidate } from './enrichment/askable-kinds.ts';
import { type HitRates, hitCounters } from './enrichment/hit-rate.ts';
import { type Kind, kinds } from './enrichment/kind.ts';
import type { Lookup } from './enrichment/lookup.ts';
import type { PreflightInput } from './enrichment/preflight.ts';
import type { ProviderId } from './enrichment/provider-id.ts';
import type { Selected } from './enrichment/run.ts';
import { capabilitiesOf } from './providers/index.ts';
import { personKeys } from './people/person-keys.ts';
import { findSuppressed } from './privacy/find-suppressed.ts';
import { readSettings } from './read-settings.ts';

export type PreflightData = Omit<PreflightInput, 'kinds' | 'putBack' | 'now'>;

/** Reads all that `preflight` needs about these people, in bulk. `caps.run` is the user's setting: a lower one for
 * this run alone may take its place. Reading only: for the panel and the worker. */
export async function readPreflightData(
  database: Database,
  people: readonly Pick<Selected, 'facts' | 'obstacle'>[],
  { provider, now }: { provider: ProviderId; now: number },
): Promise<PreflightData> {
  const [candidates, settings, hitRates, balance, spend] = await Promise.all([
    readCandidates(database, people),
    readSettings(database),
    readHitRates(database, provider),
    database.balances.get(provider),
    database.daySpend.get(`${provider} ${localDay(now)}`),
  ]);
  const { prices, dailyCap, runCap } = settings.providers[provider];
  const spent = (spend?.booked ?? 0) + (spend?.reserved ?? 0);
  const day = dailyCap === null ? null : dailyCap - spent;
  const { lacks } = capabilitiesOf(provider);
  return {
    candidates,
    prices,
    hitRates,
    balance: balance?.amount ?? null,
    lacks,
    caps: { run: runCap, day },
  };
}

/** Everybody with what is stored of them, in the order given. */
export async function readCandidates(
  database: Database,
  people: readonly Pick<Selected, 'facts' | 'obstacle'>[],
): Promise<Candidate[]> {
  const keys = people.map(({ facts }) => personKeys(facts));
  const ids = await readPersonIds(database, keys.flat());
  const known = [...new Set(ids.values())];
  const [stored, lookups] = await Promise.all([database.people.bulkGet(known), readLookups(database, known)]);
  const idsOf = keys.map((own) => [...new Set(own.flatMap((key) => ids.get(key) ?? []))]);
  const suspects = people.map(({ facts }, index) => ({ facts, personIds: idsOf[index] ?? [] }));
  const suppressed = await findSuppressed(database, suspects);
  const byId = new Map(stored.flatMap((person) => (person ? [[person.id, person] as const] : [])));
  return people.map(({ facts, obstacle }, index) => {
    const own = idsOf[index] ?? [];
    const [person] = own.flatMap((id) => byId.get(id) ?? []);
    const all = own.flatMap((id) => lookups.get(id) ?? []);
    const known = person ? { person, lookups: all } : null;
    return { facts, obstacle: suppressed[index] ? 'suppressed' : obstacle, known };
  });
}

async function readPersonIds(database: Database, keys: string[]): Promise<Map<string, string>> {
  const aliases = await database.aliases.bulkGet(keys);
  return new Map(aliases.flatMap((alias) => (alias ? [[alias.key, alias.personId] as const] : [])));
}

async function readLookups(database: Database, ids: string[]): Promise<Map<string, Lookup[]>> {
  const lookups = await database.lookups.where('personId').anyOf(ids).toArray();
  return Map.groupBy(lookups, ({ personId }) => personId);
}

async function readHitRates(database: Database, provider: ProviderId): Promise<HitRates> {
  const read = async (kind: Kind) => {
    const names = hitCounters(provider, kind);
    const [asked, found] = await database.counters.bulkGet([names.asked, names.found]);
    return [kind, { asked: asked?.value ?? 0, found: found?.value ?? 0 }] as const;
  };
  const rates = new Map(await Promise.all(kinds.map(read)));
  const none = { asked: 0, found: 0 };
  return {
    'work-email': rates.get('work-email') ?? none,
    'personal-email': rates.get('personal-email') ?? none,
    phone: rates.get('phone') ?? none,
  };
}
