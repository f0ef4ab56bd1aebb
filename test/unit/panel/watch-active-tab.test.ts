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
  const questions: ((tabId: number, status?: string) => void)[] = [];
  type Event = ReturnType<typeof createEvent>;
  const ports: { tabId: number; isOpen: boolean; onMessage: Event; onDisconnect: Event }[] = [];
  const connect = (tabId: number) => {
    const port = { tabId, isOpen: true, onMessage: createEvent(), onDisconnect: createEvent() };
    ports.push(port);
    return Object.assign(port, { disconnect: () => (port.isOpen = false) });
  };
  const query = () =>
    new Promise((resolve) => {
      const url = 'https://www.linkedin.com/feed/';
      questions.push((id, status = 'complete') => resolve([{ id, url, status }]));
    });
  const tabs = { onActivated, onUpdated, connect, query };
  const windows = { getCurrent: async () => ({ id: 1 }) };
  const browser = { tabs, windows, runtime: {} } as unknown as Browser;
  const openPorts = () => ports.filter(({ isOpen }) => isOpen).map(({ tabId }) => tabId);
  return { browser, onActivated, onUpdated, questions, ports, openPorts };
}

const watcher = (
  onState: (state: PageState) => unknown = () => undefined,
  onOtherTab = () => {},
  onPage = (_url?: string) => {},
) => ({
  ...{ onState: (state: PageState) => void onState(state), onOtherTab, onPage },
});

const rest = () => new Promise((resolve) => setTimeout(resolve));

it('listens to one tab alone, also when the next is chosen before the browser has told which is active', async () => {
  const { browser, onActivated, questions, openPorts } = createBrowser();
  const end = new AbortController();
  const states: PageState[] = [];
  void watchActiveTab(
    browser,
    watcher((state) => states.push(state)),
    end.signal,
  );
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
  void watchActiveTab(browser, watcher(), new AbortController().signal);
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

const bare = {
  ...{ type: 'page-report', frame: 'a', pageKind: 'none' },
  ...{ reading: null, rows: null, notice: null },
};
const report = { ...bare, frame: 'b', pageKind: 'people-search', rows: [] };

it('waits for a page that is being loaded, and calls only one that is there and does not answer silent', async () => {
  const { browser, onUpdated, questions, ports } = createBrowser();
  const states: PageState[] = [];
  void watchActiveTab(
    browser,
    watcher((state) => states.push(state)),
    new AbortController().signal,
  );
  await rest();
  questions[0]?.(7);
  await rest();
  ports[0]?.onMessage.tell(report);
  // The tab goes on to another page: ours is gone, and the next has no script yet.
  ports[0]?.onDisconnect.tell();
  await rest();
  questions[1]?.(7, 'loading');
  await rest();
  ports[1]?.onDisconnect.tell();
  expect(states.map(({ status }) => status)).toEqual(['report', 'reading', 'reading']);
  // Its script is there before its last picture.
  onUpdated.tell(7, { title: 'Ada Sample' });
  await rest();
  questions[2]?.(7, 'loading');
  await rest();
  ports[2]?.onMessage.tell(bare);
  expect(states.at(-1)?.status).toBe('reading');
  ports[2]?.onMessage.tell(report);
  expect(states.at(-1)?.status).toBe('report');
  onUpdated.tell(7, { status: 'complete' });
  await rest();
  questions[3]?.(7);
  await rest();
  ports[3]?.onMessage.tell(bare);
  expect(states.at(-1)?.status).toBe('report');
  onUpdated.tell(7, { status: 'complete' });
  await rest();
  questions[4]?.(7);
  await rest();
  ports[4]?.onDisconnect.tell();
  expect(states.at(-1)).toEqual({ status: 'no-page', isLinkedIn: true });
});

it('tells that the user went to another tab, and not that another window did', async () => {
  const { browser, onActivated, onUpdated, questions } = createBrowser();
  let others = 0;
  const onOtherTab = () => void (others += 1);
  void watchActiveTab(browser, watcher(undefined, onOtherTab), new AbortController().signal);
  await rest();
  questions[0]?.(7);
  await rest();
  onUpdated.tell(7, { status: 'complete' });
  onActivated.tell({ tabId: 9, windowId: 2 });
  expect(others).toBe(0);
  onActivated.tell({ tabId: 8, windowId: 1 });
  expect(others).toBe(1);
});

it('knows no page any more once it no longer watches: the user may go on to another one', async () => {
  const { browser, questions } = createBrowser();
  const pages: (string | undefined)[] = [];
  const onPage = (url?: string) => void pages.push(url);
  const end = new AbortController();
  void watchActiveTab(browser, watcher(undefined, undefined, onPage), end.signal);
  await rest();
  questions[0]?.(7);
  await rest();
  end.abort();
  expect(pages).toEqual(['https://www.linkedin.com/feed/', undefined]);
});
