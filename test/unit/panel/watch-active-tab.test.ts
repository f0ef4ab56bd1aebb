import { expect, it } from 'vitest';
import '../../../lib/zod-without-eval.ts';
import { watchActiveTab } from '../../../components/person/watch-active-tab.ts';
import type { PageState } from '../../../components/person/use-page-report.ts';

type Browser = Parameters<typeof watchActiveTab>[0];
type Listener = (...values: unknown[]) => void;

function createEvent() {
  const listeners = new Set<Listener>();
  return {
    addListener: (listener: Listener) => void listeners.add(listener),
    removeListener: (listener: Listener) => void listeners.delete(listener),
    tell: (...values: unknown[]) => listeners.forEach((listener) => listener(...values)),
  };
}

/** A browser whose tabs all show LinkedIn, and whose answer to "which tab is active?" comes when the test says so. */
function createBrowser() {
  const [onActivated, onUpdated] = [createEvent(), createEvent()];
  const questions: ((tabId: number) => void)[] = [];
  const ports: { tabId: number; isOpen: boolean; onMessage: ReturnType<typeof createEvent> }[] = [];
  const connect = (tabId: number) => {
    const port = { tabId, isOpen: true, onMessage: createEvent(), onDisconnect: createEvent() };
    ports.push(port);
    return Object.assign(port, { disconnect: () => (port.isOpen = false) });
  };
  const query = () =>
    new Promise((resolve) => {
      questions.push((id) => resolve([{ id, url: 'https://www.linkedin.com/feed/' }]));
    });
  const tabs = { onActivated, onUpdated, connect, query };
  const windows = { getCurrent: async () => ({ id: 1 }) };
  const browser = { tabs, windows, runtime: {} } as unknown as Browser;
  const openPorts = () => ports.filter(({ isOpen }) => isOpen).map(({ tabId }) => tabId);
  return { browser, onActivated, onUpdated, questions, openPorts };
}

const rest = () => new Promise((resolve) => setTimeout(resolve));

it('listens to one tab alone, also when the next is chosen before the browser has told which is active', async () => {
  const { browser, onActivated, questions, openPorts } = createBrowser();
  const end = new AbortController();
  const states: PageState[] = [];
  void watchActiveTab(browser, (state) => states.push(state), end.signal);
  await rest();
  onActivated.tell({ tabId: 8, windowId: 1 });
  await rest();
  questions[0]?.(7);
  questions[1]?.(8);
  await rest();
  expect(openPorts()).toEqual([8]);
  end.abort();
  expect(openPorts()).toEqual([]);
});

it('takes the newest answer, in whatever order they come', async () => {
  const { browser, onActivated, onUpdated, questions, openPorts } = createBrowser();
  void watchActiveTab(browser, () => undefined, new AbortController().signal);
  await rest();
  questions[0]?.(7);
  await rest();
  onUpdated.tell(7, { status: 'complete' });
  onActivated.tell({ tabId: 8, windowId: 1 });
  await rest();
  questions[2]?.(8);
  questions[1]?.(7);
  await rest();
  expect(openPorts()).toEqual([8]);
});
