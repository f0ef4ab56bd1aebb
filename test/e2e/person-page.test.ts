import { afterAll, beforeAll, expect, test } from 'vitest';
import { until } from './harness/until.ts';
import { escapeFrom } from './panel/escape-from.ts';
import { finding, lookup, person, readyRows, seedTime, spend } from './panel/panel-seed.ts';
import { overflow, type PanelTrial, startTrial } from './panel/panel-trial.ts';

let trial: PanelTrial;
const day = 86_400_000;

beforeAll(async () => {
  trial = await startTrial();
  const people = ['ada', 'bruno'].map((id) =>
    person(id, { fullName: `${id} sample`, company: 'Example Works', domain: null }),
  );
  const settledAt = seedTime - 200 * day;
  const lookups = people.map(({ id }) => lookup(id, id, 'work-email', { settledAt }));
  const findings = people.map(({ id }) =>
    finding(id, id, { value: `${id}@elsewhere.example`, checkedAt: settledAt }),
  );
  const ledger = people.map(({ id }) => spend(id, id));
  const turned = { fullName: 'Chloé Exemple', company: '\u202Eskrow', domain: 'works.example' };
  const all = [...people, person('chloe', turned)];
  await trial.seed({ ...readyRows(), people: all, lookups, findings, ledger });
});
afterAll(() => trial?.close());

/** To look into the database a tab is opened. */
const stored = { timeout: 15_000 };

async function openPerson(name: string) {
  const opened = await trial.open();
  await opened.panel.getByRole('tab', { name: 'History' }).click();
  await opened.panel.getByRole('button', { name }).first().click();
  await opened.panel.getByRole('heading', { name: 'Work email' }).waitFor();
  return opened;
}

test('an old check and another employer are hinted at, and looking again says its price first', async () => {
  const { panel, complaints } = await openPerson('ada sample');
  await panel.getByText(/elsewhere\.example does not look like Example Works/).waitFor();
  await panel.getByText(/Checked more than six months ago/).waitFor();
  await panel.getByRole('button', { name: 'Look again: Work email' }).click();
  const dialog = panel.getByRole('alertdialog');
  expect(await dialog.innerText()).toMatch(/3 credits/);
  await escapeFrom(dialog);
  await panel.setViewportSize({ width: 320, height: 640 });
  expect(await overflow(panel)).toBeLessThanOrEqual(0);
  expect(complaints).toEqual([]);
  await panel.close();
});

test('an address that bounced is kept, told to the vendor, and its note and marks are in the timeline', async () => {
  const { panel } = await openPerson('ada sample');
  await panel.getByRole('button', { name: 'More about ada@elsewhere.example' }).press('Enter');
  await panel.getByRole('menuitem', { name: 'A mail to it bounced' }).press('Enter');
  await panel.getByText('A mail to it bounced. It is in no export.').waitFor();
  await panel.getByRole('textbox', { name: 'Note' }).fill('wrote in May');
  await panel.getByRole('button', { name: 'Timeline' }).click();
  const timeline = panel.getByRole('list', { name: 'Timeline' });
  await timeline.getByText('Note changed').waitFor();
  expect(await timeline.innerText()).toMatch(
    /marked as bounced[^]*Work email: ada@elsewhere\.example \(~?3 credits/,
  );
  await panel.getByRole('tab', { name: 'History' }).click();
  await panel.getByRole('button', { name: 'Filter', exact: true }).press('Enter');
  await panel.getByRole('checkbox', { name: 'Paid but wrong 1' }).press(' ');
  await panel.keyboard.press('Escape');
  await panel.getByRole('button', { name: 'Copy a text for Pronto' }).waitFor();
  await panel.close();
});

test('whoever opens a person by the keyboard is at the top of them, not of the panel', async () => {
  const { panel } = await trial.open();
  await panel.getByRole('tab', { name: 'History' }).click();
  await panel
    .getByRole('button', { name: /ada sample/ })
    .first()
    .press('Enter');
  await panel.getByRole('heading', { name: 'Work email' }).waitFor();
  expect(await panel.locator(':focus').innerText()).toBe('Back to the page');
  await panel.close();
});

test('a note is kept that was typed when the panel shows somebody else, or is closed', async () => {
  const notes = async () => {
    const { people = [] } = await trial.harness.readDatabase();
    return people.map((one) => (one as { note: string }).note);
  };
  const { panel } = await openPerson('bruno sample');
  await panel.getByRole('textbox', { name: 'Note' }).fill('typed before the shortcut');
  await trial.harness.worker().evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const { onCommand } = chrome.commands as unknown as { onCommand: { dispatch(...told: unknown[]): void } };
    onCommand.dispatch('find-email', tab);
  });
  await panel.getByRole('heading', { name: 'No LinkedIn page in this tab' }).waitFor();
  await expect.poll(notes, stored).toContain('typed before the shortcut');
  await panel.getByRole('tab', { name: 'History' }).click();
  await panel.getByRole('button', { name: 'bruno sample' }).first().click();
  await panel.getByRole('textbox', { name: 'Note' }).fill('typed before it was closed');
  await panel.close();
  await expect.poll(notes, stored).toContain('typed before it was closed');
});

test('a note that was written elsewhere is shown, and not overwritten by who passes the field', async () => {
  const { panel } = await openPerson('bruno sample');
  const field = panel.getByRole('textbox', { name: 'Note' });
  await field.fill('from here');
  await field.blur();
  const noteOf = async () => {
    const { people = [] } = await trial.harness.readDatabase();
    return (people as unknown as { id: string; note: string }[]).find(({ id }) => id === 'bruno')?.note;
  };
  await until('it is stored', async () => (await noteOf()) === 'from here');
  const { panel: other } = await trial.open();
  await other.evaluate(() =>
    chrome.runtime.sendMessage({ type: 'save-note', personId: 'bruno', note: 'from elsewhere' }),
  );
  await other.close();
  await until('it is shown', async () => (await field.inputValue()) === 'from elsewhere');
  await field.focus();
  await field.blur();
  await panel.getByRole('button', { name: 'Timeline' }).click();
  await panel.getByRole('list', { name: 'Timeline' }).getByText('Note changed').nth(1).waitFor();
  expect(await noteOf()).toBe('from elsewhere');
  await panel.close();
});

test('a deletion that cannot be written is said, and nobody is gone', async () => {
  const { panel } = await openPerson('bruno sample');
  await trial.harness.worker().evaluate(() => {
    const { put } = IDBObjectStore.prototype;
    Reflect.set(globalThis, 'freeSpace', () => (IDBObjectStore.prototype.put = put));
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...asked) {
      if (this.name === 'deletions' || this.name === 'findings')
        throw new DOMException('no room', 'QuotaExceededError');
      return put.apply(this, asked);
    };
  });
  await panel.getByRole('button', { name: 'Delete', exact: true }).click();
  const full = panel.getByRole('alert').filter({ hasText: 'There is no room to store an answer.' });
  await full.waitFor();
  await panel.getByRole('heading', { name: 'bruno sample' }).waitFor();
  await panel.getByRole('button', { name: 'More about bruno@elsewhere.example' }).press('Enter');
  await panel.getByRole('menuitem', { name: 'A mail to it bounced' }).press('Enter');
  await until('that is said too', async () => (await full.count()) === 2);
  await trial.harness.worker().evaluate(() => Reflect.get(globalThis, 'freeSpace')());
  const { findings = [] } = await trial.harness.readDatabase();
  expect(findings).toContainEqual(expect.objectContaining({ personId: 'bruno', wrong: null }));
  await panel.close();
});

test('a deletion can be undone', async () => {
  const { panel } = await openPerson('bruno sample');
  await panel.getByRole('button', { name: 'Delete', exact: true }).click();
  await panel.getByText(/1 person deleted/).waitFor();
  const bruno = panel.getByRole('button', { name: /bruno sample/ });
  await until('Bruno is gone', async () => (await bruno.count()) === 0);
  await panel.getByRole('button', { name: 'Undo' }).click();
  await bruno.waitFor();
  const { findings = [], deletions } = await trial.harness.readDatabase();
  expect(findings).toHaveLength(2);
  expect(deletions).toEqual([]);
  await panel.close();
});

test('a company that turns the writing around does not turn its domain', async () => {
  const { panel } = await trial.open();
  await panel.getByRole('tab', { name: 'History' }).click();
  await panel.getByRole('button', { name: 'Chloé Exemple' }).first().click();
  const domain = panel.getByText('works.example', { exact: true });
  await domain.waitFor();
  expect(await domain.evaluate((element) => element.localName)).toBe('bdi');
  await panel.close();
});

test('what is too long for a note or a tag is said, not left out in silence', async () => {
  const { panel } = await openPerson('bruno sample');
  const full = panel.getByText('This is as long as a note can be: 2,000 characters.');
  const note = panel.getByRole('textbox', { name: 'Note' });
  await note.fill('short');
  expect(await full.count()).toBe(0);
  await note.fill('');
  await note.focus();
  await panel.keyboard.insertText('N'.repeat(10_000));
  await full.waitFor();
  await panel.getByRole('button', { name: 'Tag', exact: true }).press('Enter');
  const tags = panel.getByRole('textbox', { name: 'Tags to add' });
  await tags.fill('x'.repeat(51));
  await panel.getByText('At most 20 tags at once').waitFor();
  await panel.getByRole('button', { name: 'Save', exact: true }).press('Enter');
  await tags.fill('Fair, 🚀');
  await panel.getByRole('button', { name: 'Save', exact: true }).press('Enter');
  await panel.locator('bdi', { hasText: '🚀' }).waitFor();
  await panel.close();
});
