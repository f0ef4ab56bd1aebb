import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { personOf } from '../sandbox/people.ts';
import { prontoKeys } from '../sandbox/pronto/account.ts';
import type { ScenarioName } from '../sandbox/pronto/scenarios.ts';
import { startSandbox, type Sandbox } from '../sandbox/server.ts';
import type { Harness } from './harness/launch.ts';
import { searchPageForLeaks } from './harness/page-leaks.ts';
import { findByButton, launchSignedIn } from './harness/signed-in.ts';

interface Ending {
  scenario: ScenarioName;
  button: string;
  /** What the panel says, in any order. */
  says: string[];
  /** POSTs that reached the vendor. */
  posts?: number;
  charged: number;
}

const found = 'Email found';
const trouble = 'Needs attention';
const uncertain = ['Outcome unknown', 'It may have been charged', 'Ask again, it may cost again'];
const refused = ['Failed', 'Nothing was charged.'];

const answers: Ending[] = [
  { scenario: 'found', button: found, says: ['sam.found@works.example', 'Valid', 'deliverable'], charged: 3 },
  { scenario: 'valid', button: found, says: ['Valid', 'vendor says “valid”'], charged: 3 },
  { scenario: 'catch-all', button: found, says: ['Risky', 'catch-all'], charged: 3 },
  { scenario: 'invalid', button: 'No email found', says: ['Invalid', 'vendor says “invalid”'], charged: 3 },
  { scenario: 'unknown-status', button: found, says: ['Status unknown', 'probably-fine'], charged: 3 },
  { scenario: 'not-found', button: 'No email found', says: ['Not found', 'No data found'], charged: 0 },
  {
    scenario: 'empty-success',
    button: 'No email found',
    says: ['Not found', 'Pronto looked with'],
    charged: 0,
  },
  { scenario: 'status-error', button: 'No email found', says: ['Not found', 'No data found'], charged: 0 },
  { scenario: 'deep', button: found, says: ['sam.deep@works.example'], charged: 3 },
  { scenario: 'hostile-json', button: found, says: ['sam.hostilejson@works.example'], charged: 3 },
  { scenario: 'slow', button: found, says: ['sam.slow@works.example'], charged: 3 },
];

const refusals: Ending[] = [
  { scenario: 'wrong-key-401', button: trouble, says: [...refused, 'refused the key'], charged: 0 },
  { scenario: 'wrong-key-403', button: trouble, says: [...refused, 'refused the key'], charged: 0 },
  {
    scenario: 'no-credits',
    button: trouble,
    says: [...refused, 'credits at the vendor are used up'],
    charged: 0,
  },
  { scenario: 'plan-limit', button: trouble, says: [...refused, 'limit of your plan'], charged: 0 },
  {
    scenario: 'consent-missing',
    button: trouble,
    says: [...refused, 'terms for personal email'],
    charged: 0,
  },
  { scenario: 'validation', button: trouble, says: [...refused, 'company_name is invalid'], charged: 0 },
  { scenario: 'rate-limited', button: found, says: ['Valid'], posts: 2, charged: 3 },
  { scenario: 'rate-limited-silently', button: found, says: ['Valid'], posts: 2, charged: 3 },
];

const faults: Ending[] = [
  { scenario: 'server-error-500', button: trouble, says: uncertain, charged: 0 },
  { scenario: 'server-error-502', button: trouble, says: uncertain, charged: 0 },
  { scenario: 'server-error-503', button: trouble, says: uncertain, charged: 0 },
  { scenario: 'server-error-charged', button: trouble, says: uncertain, charged: 3 },
  { scenario: 'html', button: trouble, says: uncertain, charged: 0 },
  { scenario: 'broken-json', button: trouble, says: uncertain, charged: 3 },
  { scenario: 'huge', button: trouble, says: uncertain, charged: 3 },
  { scenario: 'reset-halfway', button: trouble, says: uncertain, charged: 3 },
  { scenario: 'reset-before', button: trouble, says: uncertain, charged: 0 },
];

let sandbox: Sandbox;
let harness: Harness;

const openSignedIn = async () => {
  sandbox = await startSandbox();
  harness = await launchSignedIn(sandbox);
};
const close = async () => {
  await harness.close();
  await sandbox.close();
};

/** Asks for the scenario's person by the button on the page, and compares page, panel and vendor with the ending. */
async function expectEnding(ending: Ending): Promise<void> {
  const person = personOf(ending.scenario);
  const page = await harness.open(`/in/${person.slug}/?behaviour=spy`);
  expect(await findByButton(page)).toBe(ending.button);
  const panel = await harness.sidePanel();
  await panel.getByRole('heading', { name: `${person.firstName} ${person.lastName}` }).waitFor();
  for (const words of ending.says) await panel.getByText(words).first().waitFor();
  const posts = sandbox.received.filter(
    ({ method, host, body }) =>
      method === 'POST' && host.startsWith('api.') && body.includes(person.lastName),
  );
  expect(posts).toHaveLength(ending.posts ?? 1);
  const charges = sandbox.pronto.ledger.filter((entry) => entry.person === person.slug);
  expect(charges.reduce((sum, { amount }) => sum + amount, 0)).toBe(ending.charged);
  const secrets = ['chrome-extension:', harness.extensionId, prontoKeys.good, '@works', 'reachable'];
  expect(await searchPageForLeaks(page, secrets)).toEqual([]);
  await page.close();
}

// One page may ask 20 times a minute, so each group has a browser of its own.
describe.each([
  ['answers', answers],
  ['refusals', refusals],
  ['faults with an unknown outcome', faults],
])('%s', (_, endings) => {
  beforeAll(openSignedIn);
  afterAll(close);

  test.each(endings)('$scenario: $button, charged $charged', expectEnding);
});
