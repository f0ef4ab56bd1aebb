import { onTestFinished } from 'vitest';
import type { LedgerEntry } from '../../../lib/enrichment/cost.ts';
import type { FailureCode } from '../../../lib/enrichment/failure.ts';
import type { Kind } from '../../../lib/enrichment/kind.ts';
import type { Lookup, LookupState } from '../../../lib/enrichment/lookup.ts';
import type { PersonFacts } from '../../../lib/enrichment/person.ts';
import type { ProviderId } from '../../../lib/enrichment/provider-id.ts';
import { capabilitiesOf } from '../../../lib/providers/index.ts';
import type { Way } from '../../../lib/providers/way.ts';
import { until } from '../../e2e/harness/until.ts';
import { factsOf } from '../../e2e/harness/world.ts';
import { personOf } from '../../sandbox/people.ts';
import type { Received } from '../../sandbox/received.ts';
import type { ScenarioName } from '../../sandbox/scenarios.ts';
import { startSandbox, type Sandbox } from '../../sandbox/server.ts';
import type { VendorDescription } from '../../sandbox/vendor/description.ts';
import type { Vendor } from '../../sandbox/vendor/vendor.ts';
import { type Conditions, type ConformanceWorker, makeWorker } from './make-worker.ts';

/** One vendor, asked one way. */
export interface Subject {
  provider: ProviderId;
  description: VendorDescription;
  way: Way;
}

/** One vendor of a sandbox of its own, and the worker that asks it. */
export interface Trial {
  sandbox: Sandbox;
  vendor: Vendor;
  worker: ConformanceWorker;
  /** Asks for the person of a scenario. */
  look: (scenario: ScenarioName, kind?: Kind, known?: Partial<PersonFacts>) => Promise<Lookup>;
  /** Starts a run for the people of these scenarios. */
  run: (scenarios: readonly ScenarioName[]) => Promise<string>;
  /** The paid requests that the vendor did not refuse. */
  taken: () => number;
  /** What the vendor charged in all. */
  charged: () => number;
}

/** What became of a lookup. */
export interface Outcome {
  becomes: LookupState;
  code?: FailureCode | undefined;
}

/** It is over with the test that opened it. */
export async function openTrial(subject: Subject, changes: Partial<Conditions> = {}): Promise<Trial> {
  const { provider, description, way } = subject;
  const { keys, webhookUrl = null } = description;
  const sandbox = await startSandbox();
  const vendor = vendorOf(sandbox, provider);
  vendor.knobs.slowMilliseconds = 300;
  const usual = { apiKey: keys.good, webhookUrl, patienceMs: 20_000, online: true };
  const worker = await makeWorker({ sandbox, provider, way, ...usual, ...changes });
  onTestFinished(async () => {
    worker.die();
    await sandbox.close();
  });
  const [usualKind = 'work-email'] = capabilitiesOf(provider).kinds;
  return {
    ...{ sandbox, vendor, worker },
    look: (scenario, kind = usualKind, known = {}) =>
      worker.look({ ...factsOf(personOf(scenario)), ...known }, kind),
    run: (scenarios) =>
      worker.run(
        scenarios.map((name) => factsOf(personOf(name))),
        usualKind,
      ),
    taken: () => sandbox.received.filter((request) => isTaken(request, description)).length,
    charged: () => vendor.ledger.reduce((sum, { amount }) => sum + amount, 0),
  };
}

function isTaken({ method, path, status = 200 }: Received, { paid }: VendorDescription): boolean {
  return paid.test(`${method} ${path}`) && (status < 400 || status >= 500);
}

export function vendorOf(sandbox: Sandbox, provider: ProviderId): Vendor {
  const vendors: Partial<Record<ProviderId, Vendor>> = sandbox;
  const vendor = vendors[provider];
  if (!vendor) throw new Error(`${provider} is not imitated: add it to test/sandbox/vendors.ts`);
  return vendor;
}

/** What became of the lookup, once it is not open any more. */
export async function outcomeOf({ worker }: Pick<Trial, 'worker'>, { id }: Lookup): Promise<Outcome> {
  const settled = await until(`lookup ${id} is settled`, async () => {
    const lookup = await worker.lookup(id);
    return lookup.state === 'waiting' || lookup.state === 'asking' ? null : lookup;
  });
  return outcomeIn(settled);
}

export function outcomeIn({ state, failure }: Lookup): Outcome {
  return failure ? { becomes: state, code: failure.code } : { becomes: state };
}

/** What our books say was spent for sure, and what may have been. */
export async function booked({ worker }: Trial): Promise<{ sure: number; perhaps: number }> {
  const entries = await worker.database.ledger.toArray();
  const sum = (some: LedgerEntry[]) =>
    some.reduce((all, { amount, highest }) => all + (amount ?? highest), 0);
  return {
    sure: sum(entries.filter(({ uncertain }) => !uncertain)),
    perhaps: sum(entries.filter(({ uncertain }) => uncertain)),
  };
}
