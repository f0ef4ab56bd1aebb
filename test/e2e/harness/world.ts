import type { Page } from 'playwright-core';
import type { Finding } from '../../../lib/enrichment/finding.ts';
import type { LedgerEntry } from '../../../lib/enrichment/cost.ts';
import type { Lookup } from '../../../lib/enrichment/lookup.ts';
import type { PersonFacts } from '../../../lib/enrichment/person.ts';
import type { Wish, WishAnswer } from '../../../lib/messages.ts';
import type { Call } from '../../../lib/queue/call.ts';
import { fullName, type SandboxPerson } from '../../sandbox/people.ts';
import { prontoKeys } from '../../sandbox/pronto/account.ts';
import { startSandbox, type Sandbox } from '../../sandbox/server.ts';
import { dumpDatabase } from './database-dump.ts';
import { launch, type Harness, type LaunchOptions } from './launch.ts';
import { until } from './until.ts';

export interface Stored {
  people: (PersonFacts & { id: string })[];
  lookups: Lookup[];
  calls: Call[];
  findings: Finding[];
  ledger: LedgerEntry[];
}

/** The sandbox, a browser with the extension in it, and its panel in a tab, past the first run. */
export interface World {
  sandbox: Sandbox;
  harness: Harness;
  panel: Page;
  wish: (wish: Wish) => Promise<WishAnswer>;
  stored: () => Promise<Stored>;
  /** Asks from the panel, at any price. */
  ask: (
    person: SandboxPerson,
    kinds?: Lookup['kind'][],
    changes?: Partial<PersonFacts>,
  ) => Promise<WishAnswer>;
  /** The lookups of a person once none is open. */
  settled: (person: SandboxPerson, patience?: number) => Promise<Lookup[]>;
  /** The paid requests that reached the vendor for a person. */
  paidRequests: (person: SandboxPerson) => number;
  close: () => Promise<void>;
}

export interface WorldOptions extends LaunchOptions {
  /** null: the first run is not done. */
  apiKey?: string | null;
}

export async function openWorld({ apiKey = prontoKeys.good, ...options }: WorldOptions = {}): Promise<World> {
  const sandbox = await startSandbox();
  const harness = await launch(sandbox, options);
  const panel = await harness.openPanelPage();
  const wish = (wished: Wish) =>
    panel.evaluate((message): Promise<WishAnswer> => chrome.runtime.sendMessage(message), wished);
  const stored = async () => (await dumpDatabase(panel, 'reachable')) as unknown as Stored;
  if (apiKey !== null) {
    await wish({ type: 'save-key', provider: 'pronto', apiKey });
    await wish({ type: 'finish-first-run' });
  }
  return {
    ...{ sandbox, harness, panel, wish, stored },
    ask: (person, kinds = ['work-email'], changes = {}) => {
      const facts = { ...factsOf(person), ...changes };
      return wish({
        type: 'ask',
        personId: null,
        person: facts,
        edited: [],
        kinds,
        again: false,
        shownPrice: { pronto: 1000 },
      });
    },
    settled: (person, patience) =>
      until(
        `the lookups of ${person.slug} are settled`,
        async () => settledLookups(await stored(), person),
        patience,
      ),
    paidRequests: (person) =>
      sandbox.received.filter((one) => one.method === 'POST' && isFor(one.body, person)).length,
    async close() {
      await harness.close();
      await sandbox.close();
    },
  };
}

export function factsOf(person: SandboxPerson): PersonFacts {
  const { firstName, lastName, headline, company, domain, slug, memberId } = person;
  const address = `https://www.linkedin.com/in/${slug}`;
  return {
    address,
    memberId,
    leadId: null,
    fullName: fullName(person),
    firstName,
    lastName,
    headline,
    company,
    domain,
  };
}

function settledLookups({ people, lookups }: Stored, { slug }: SandboxPerson): Lookup[] | null {
  const person = people.find(({ address }) => address?.endsWith(`/in/${slug}`));
  const own = lookups.filter(({ personId }) => personId === person?.id);
  const open = own.some(({ state }) => state === 'waiting' || state === 'asking');
  return own.length > 0 && !open ? own : null;
}

function isFor(body: string, { slug }: SandboxPerson): boolean {
  return body.includes(`/in/${slug}"`);
}
