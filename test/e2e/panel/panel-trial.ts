import type { Page } from 'playwright-core';
import { startSandbox, type Sandbox } from '../../sandbox/server.ts';
import { launch, type Harness, type LaunchOptions } from '../harness/launch.ts';
import { type Seed, seed } from './panel-seed.ts';

export interface PanelTrial {
  sandbox: Sandbox;
  harness: Harness;
  /** The panel in a tab, with all that its console said against it. */
  open: () => Promise<{ panel: Page; complaints: string[] }>;
  /** Writes rows behind the worker's back: panels opened later show them. */
  seed: (rows: Seed) => Promise<void>;
  close: () => Promise<void>;
}

export async function startTrial(options: LaunchOptions = {}): Promise<PanelTrial> {
  const sandbox = await startSandbox();
  const harness = await launch(sandbox, options);
  const open = async () => {
    const panel = await harness.context.newPage();
    const complaints: string[] = [];
    panel.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    panel.on('pageerror', ({ message }) => complaints.push(message));
    await panel.goto(`chrome-extension://${harness.extensionId}/sidepanel.html`);
    await panel.getByRole('heading', { level: 2 }).first().waitFor();
    return { panel, complaints };
  };
  const seedRows = async (rows: Seed) => {
    const page = await harness.open(`chrome-extension://${harness.extensionId}/manifest.json`);
    await seed(page, rows);
    await page.close();
  };
  const close = async () => {
    await harness.close();
    await sandbox.close();
  };
  return { sandbox, harness, open, seed: seedRows, close };
}

/** The accessible names that Tab reaches from here, in order. */
export async function tabStops(panel: Page, count: number): Promise<string[]> {
  const names: string[] = [];
  for (let stop = 0; stop < count; stop += 1) {
    await panel.keyboard.press('Tab');
    const focused = panel.locator(':focus');
    const labels = await focused.evaluate((element) => {
      const labelled = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
      return [element.ariaLabel, ...labelled.map((label) => label.textContent), element.textContent];
    });
    names.push(labels.find((label) => label) ?? '');
  }
  return names;
}

/** How far the document, a view or an open dialog is wider than its window, in CSS pixels. */
export function overflow(panel: Page): Promise<number> {
  return panel.evaluate(() => {
    const inner = [
      ...document.querySelectorAll('[role=tabpanel], :has(> [role=dialog], > [role=alertdialog])'),
    ];
    const widths = inner.map((view) => view.scrollWidth - view.clientWidth);
    return Math.max(document.documentElement.scrollWidth - innerWidth, ...widths);
  });
}
