import { setTimeout as pause } from 'node:timers/promises';
import { type Database, openDatabase } from '../../../lib/database.ts';
import type { Kind } from '../../../lib/enrichment/kind.ts';
import type { Lookup } from '../../../lib/enrichment/lookup.ts';
import type { PersonFacts } from '../../../lib/enrichment/person.ts';
import type { ProviderId } from '../../../lib/enrichment/provider-id.ts';
import type { Wish, WishAnswer } from '../../../lib/messages.ts';
import { providerIds } from '../../../lib/providers/index.ts';
import type { Provider } from '../../../lib/providers/provider.ts';
import type { Way } from '../../../lib/providers/way.ts';
import { ask } from '../../../lib/queue/ask.ts';
import { createQueue } from '../../../lib/queue/queue.ts';
import { type ProviderSettings, defaultSettings } from '../../../lib/settings.ts';
import type { Vault } from '../../../lib/vault/vault.ts';
import { createDesk } from '../../../lib/worker/create-desk.ts';
import { grantWish } from '../../../lib/worker/wishes.ts';
import type { WorkerContext } from '../../../lib/worker/worker-context.ts';
import type { Sandbox } from '../../sandbox/server.ts';
import { until } from '../../e2e/harness/until.ts';
import { makeVault } from '../../unit/make-vault.ts';
import { memoryFiles } from '../../unit/memory-files.ts';
import { mortalHttp } from './mortal-http.ts';

export interface Conditions {
  sandbox: Sandbox;
  provider: ProviderId;
  apiKey: string;
  way: Way;
  webhookUrl: string | null;
  /** Real milliseconds until the worker gives a request up. */
  patienceMs: number;
  /** Is there a network? */
  online: boolean;
}

/** The real worker over a database in memory, with the key of one vendor of the sandbox. */
export interface ConformanceWorker {
  database: Database;
  client: () => Promise<Provider>;
  wish: (wish: Wish) => Promise<WishAnswer>;
  /** Asks for a person; the lookup as it was stored. */
  look: (person: PersonFacts, kind: Kind) => Promise<Lookup>;
  lookup: (id: string) => Promise<Lookup>;
  /** Starts a run for these people. */
  run: (people: readonly PersonFacts[], kind: Kind) => Promise<string>;
  /** The lookups of a run in the order of its people, once it has ended or stopped. */
  lookupsOf: (runId: string) => Promise<Lookup[]>;
  drain: () => void;
  /** Resolves when nothing is on its way. */
  landed: () => Promise<void>;
  die: () => void;
  /** Another worker over the same database. */
  reborn: (changes?: Partial<Conditions>) => ConformanceWorker;
}

interface Storage {
  database: Database;
  vault: Vault;
}

/** The worker's time goes faster than the sandbox's: rests and polls that last seconds are over in a moment. */
const haste = 40;
const dear = 1_000_000;
let storages = 0;

export async function makeWorker(conditions: Conditions): Promise<ConformanceWorker> {
  storages += 1;
  const database = openDatabase(`conformance-${storages}`);
  const vault = makeVault(`conformance-vault-${storages}`);
  const { provider, apiKey } = conditions;
  const worker = build({ database, vault }, conditions);
  await worker.wish({ type: 'save-key', provider, apiKey });
  await worker.wish({ type: 'give-consent', textVersion: '1', text: 'yes', locale: 'en' });
  const providers = { ...defaultSettings.providers, [provider]: settingsOf(conditions) };
  await worker.wish({ type: 'save-settings', settings: { ...defaultSettings, providers } });
  return worker;
}

function settingsOf({ provider, way, webhookUrl }: Conditions): ProviderSettings {
  const chosen = { singleWay: way, runWay: way, webhookUrl, dailyCap: null, runCap: null };
  return { ...defaultSettings.providers[provider], ...chosen };
}

function build({ database, vault }: Storage, conditions: Conditions): ConformanceWorker {
  const { sandbox, provider, patienceMs, online } = conditions;
  const bornAt = Date.now();
  let dead = false;
  const now = () => bornAt + (Date.now() - bornAt) * haste;
  const sleepUntil = async (at: number) => {
    await pause(Math.max(0, at - now()) / haste);
    if (dead) await new Promise(() => {});
  };
  const http = mortalHttp(sandbox.fetch, patienceMs, () => dead);
  const desk = createDesk(database, vault, { http, now, sleepUntil });
  const drain = () => void (dead ? null : queue.drain());
  const newId = () => crypto.randomUUID();
  const context: WorkerContext = {
    files: memoryFiles().files,
    ...{ database, vault, desk, now, newId, sleepUntil, drain },
    recover: () => void (dead ? null : queue.recover()),
    changed: () => undefined,
    wipe: async () => undefined,
    quietly: (act) => act(),
    forgetFiles: async () => undefined,
    progress: () => undefined,
  };
  const queue = createQueue({
    ...{ ...context, providerIds },
    online: () => online,
    protocol: () => 'h2',
    departures: () => undefined,
    warm: async () => undefined,
    maySend: () => online && !dead,
    during: (work) => work,
    wakeAt: async (at) => void (at === null ? null : sleepUntil(at).then(drain)),
    spent: () => undefined,
    trouble: () => undefined,
    fault(error) {
      if (!dead) throw error;
    },
  });
  return {
    ...{ database, drain, landed: queue.landed },
    client: async () => (await desk(provider)).provider,
    wish: (wish) => grantWish(context, wish),
    async look(facts, kind) {
      const statement = { facts, personId: null, byHand: [] };
      const consent = { origin: 'panel', again: false, shownPrice: { [provider]: dear } } as const;
      const answer = await ask({ database, now: now(), newId }, { statement, kinds: [kind], consent });
      if (!answer.ok) throw new Error(`not asked: ${answer.failure.code}`);
      drain();
      return found(await database.lookups.where({ personId: answer.personId }).last());
    },
    lookup: async (id) => found(await database.lookups.get(id)),
    async run(people, kind) {
      const shownPrice = { [provider]: dear };
      const chosen = { people: [...people], dropped: [], putBack: [], kinds: [kind] };
      const answer = await grantWish(context, { type: 'start-run', ...chosen, shownPrice, caps: {} });
      if (!answer.ok || answer.runId === undefined) throw new Error(`no run: ${JSON.stringify(answer)}`);
      return answer.runId;
    },
    async lookupsOf(runId) {
      await until(`run ${runId} has ended`, async () => {
        const run = await database.runs.get(runId);
        return run?.state === 'finished' || run?.state === 'stopped';
      });
      const lookups = await database.lookups.where({ runId }).toArray();
      return lookups.toSorted(
        (one, other) => one.createdAt - other.createdAt || one.notBefore - other.notBefore,
      );
    },
    die: () => void (dead = true),
    reborn: (changes) => build({ database, vault }, { ...conditions, ...changes }),
  };
}

function found(lookup: Lookup | undefined): Lookup {
  if (!lookup) throw new Error('no such lookup');
  return lookup;
}
