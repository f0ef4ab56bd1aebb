import { afterEach, beforeEach, expect, test } from 'vitest';
import { personOf } from '../sandbox/people.ts';
import { prontoKeys } from '../sandbox/pronto/account.ts';
import { startSandbox, type Sandbox } from '../sandbox/server.ts';
import type { Harness } from './harness/launch.ts';
import { pressOurButton, waitForOurButton } from './harness/our-buttons.ts';
import { searchPageForLeaks } from './harness/page-leaks.ts';
import { waitForFinding } from './harness/panel-steps.ts';
import { findByButton, launchSignedIn, waitForEnd } from './harness/signed-in.ts';
import { until } from './harness/until.ts';

let sandbox: Sandbox;
let harness: Harness;

beforeEach(async () => {
  sandbox = await startSandbox();
  harness = await launchSignedIn(sandbox);
});
afterEach(async () => {
  await harness.close();
  await sandbox.close();
});

const asked = () =>
  sandbox.received.filter(({ method, host }) => method === 'POST' && host.startsWith('api.'));

test.each(['sdui', 'ember'])(
  'a click on a profile in %s finds the email, and the page learns nothing',
  async (front) => {
    const page = await harness.open(`/in/ada-sample/?behaviour=spy&front=${front}`);
    expect(await findByButton(page)).toBe('Email found');
    expect((await waitForFinding(await harness.sidePanel())).address).toBe('ada.sample@works.example');
    expect(asked()).toMatchObject([{ httpVersion: '2.0', path: '/v2/contacts/single_enrich' }]);
    expect(JSON.parse(asked()[0]?.body ?? '')).toMatchObject({
      firstname: 'Ada',
      lastname: 'Sample',
      company_name: 'Example Works',
      linkedin_url: expect.stringMatching(/^https:\/\/www\.linkedin\.com\/in\/ada-sample\/?$/),
      enrichment_type: ['email'],
    });
    const secrets = ['chrome-extension:', harness.extensionId, prontoKeys.good, 'ada.sample@'];
    expect(await searchPageForLeaks(page, secrets)).toEqual([]);
  },
);

test('an Ember person inside the preload frame is found by the address of the window', async () => {
  const page = await harness.open('/feed/');
  await page.getByRole('link', { name: 'Bruno Beispiel' }).click();
  const button = await waitForOurButton(page, 'Find email');
  expect(button.frame).toBe('https://www.linkedin.com/preload/');
  expect(await findByButton(page)).toBe('Email found');
  expect((await waitForFinding(await harness.sidePanel())).address).toBe('bruno.beispiel@muster.example');
});

test('a known person is shown as found at once, and another press spends nothing', async () => {
  await findByButton(await harness.open('/in/ada-sample/'));
  const again = await harness.open('/in/Ada-Sample/?trk=people');
  await pressOurButton(again, 'Email found');
  await waitForFinding(await harness.sidePanel());
  expect(asked()).toHaveLength(1);
});

test('two tabs of one person make one call', async () => {
  sandbox.pronto.knobs.scenarios.set('ada-sample', 'silence');
  const first = await harness.open('/in/ada-sample/');
  const second = await harness.open('/in/ada-sample/?front=ember');
  await pressOurButton(second, 'Find email');
  await first.bringToFront();
  await pressOurButton(first);
  await until('the vendor holds the call', () => sandbox.pronto.held() === 1);
  sandbox.pronto.releaseHeld();
  expect((await waitForEnd(first)).name).toBe('Email found');
  await second.bringToFront();
  expect((await waitForEnd(second)).name).toBe('Email found');
  expect(asked()).toHaveLength(1);
});

test('a worker that dies while it waits asks nothing twice, and says that the outcome is unknown', async () => {
  const person = personOf('silence');
  const page = await harness.open(`/in/${person.slug}/`);
  await pressOurButton(page, 'Find email');
  await until('the vendor holds the call', () => sandbox.pronto.held() === 1);
  await harness.killWorker();
  const another = await harness.open(`/in/${person.slug}/`);
  expect((await waitForEnd(another)).name).toBe('Needs attention');
  expect((await waitForEnd(page)).name).toBe('Needs attention');
  expect(asked()).toHaveLength(1);
  const { calls } = await harness.readDatabase();
  expect(calls).toMatchObject([{ state: 'interrupted' }]);
  const panel = await harness.sidePanel();
  await panel.getByText('It may have been charged').first().waitFor();
});

test('a connection that is refused is tried again, and then said to have cost nothing', async () => {
  await sandbox.refuse('api.prontohq.com');
  const page = await harness.open('/in/ada-sample/');
  expect(await findByButton(page)).toBe('Needs attention');
  const panel = await harness.sidePanel();
  await panel.getByText('Nothing was charged.').first().waitFor();
  expect(asked()).toHaveLength(0);
});
