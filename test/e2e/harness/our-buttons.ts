import type { CDPSession, Page } from 'playwright-core';
import { standStill } from './stand-still.ts';
import { until } from './until.ts';

/** A button inside a closed shadow root, as a person with a screen reader or a mouse meets it. */
export interface OurButton {
  name: string;
  /** In CSS pixels of the page's viewport. */
  box: { x: number; y: number; width: number; height: number };
  /** Address of the frame it stands in. */
  frame: string;
  focused: boolean;
  disabled: boolean;
  role: string;
  /** What a screen reader says beside the name. */
  description: string;
  /** Of a checkbox: `true`, `false` or `mixed`; empty for another role. */
  checked: string;
}

interface DomNode {
  nodeName: string;
  nodeValue?: string;
  backendNodeId: number;
  shadowRootType?: string;
  documentURL?: string;
  children?: DomNode[];
  shadowRoots?: DomNode[];
  contentDocument?: DomNode;
}

interface Found {
  backendNodeId: number;
  frame: string;
}

function findButtons(node: DomNode, frame: string, inClosedRoot: boolean): Found[] {
  const here = node.documentURL ?? frame;
  const closed = inClosedRoot || node.shadowRootType === 'closed';
  const own =
    closed && node.nodeName === 'BUTTON' ? [{ backendNodeId: node.backendNodeId, frame: here }] : [];
  const inner = [...(node.children ?? []), ...(node.shadowRoots ?? [])];
  const framed = node.contentDocument ? findButtons(node.contentDocument, here, false) : [];
  return [...own, ...inner.flatMap((child) => findButtons(child, here, closed)), ...framed];
}

async function describe(session: CDPSession, { backendNodeId, frame }: Found): Promise<OurButton | null> {
  const { nodes } = await session.send('Accessibility.getPartialAXTree', {
    backendNodeId,
    fetchRelatives: false,
  });
  const box = await session.send('DOM.getContentQuads', { backendNodeId }).catch(() => null);
  const quad = box?.quads[0];
  const [node] = nodes;
  if (!quad || !node) return null;
  const [left = 0, top = 0, , , right = 0, bottom = 0] = quad;
  const value = (name: string) => node.properties?.find((one) => one.name === name)?.value.value;
  const property = (name: string) => value(name) === true;
  return {
    name: String(node.name?.value ?? ''),
    box: { x: left, y: top, width: right - left, height: bottom - top },
    frame,
    focused: property('focused'),
    disabled: property('disabled'),
    role: String(node.role?.value ?? ''),
    description: String(node.description?.value ?? ''),
    checked: String(value('checked') ?? ''),
  };
}

/** Runs with a debugging session that is let go afterwards. */
async function withSession<T>(page: Page, work: (session: CDPSession) => Promise<T>): Promise<T> {
  const session = await page.context().newCDPSession(page);
  return work(session).finally(() => session.detach().catch(() => {}));
}

interface Listed {
  button: OurButton;
  backendNodeId: number;
}

async function list(session: CDPSession): Promise<Listed[]> {
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const found = findButtons(root as DomNode, '', false);
  const described = await Promise.all(
    found.map(async (one) => {
      const button = await describe(session, one).catch(() => null);
      return button ? [{ button, backendNodeId: one.backendNodeId }] : [];
    }),
  );
  return described.flat();
}

/** Every button of ours that has a box, in page order. Locators cannot see into a closed shadow root. */
export function ourButtons(page: Page): Promise<OurButton[]> {
  return withSession(page, async (session) => (await list(session)).map(({ button }) => button));
}

/** The first button of ours, or the first of that name, once it is there. */
export function waitForOurButton(page: Page, name?: string): Promise<OurButton> {
  return withSession(page, async (session) => (await waitForListed(page, session, name)).button);
}

function waitForListed(page: Page, session: CDPSession, name?: string): Promise<Listed> {
  const look = async () =>
    (await list(session)).find(({ button }) => name === undefined || button.name === name);
  return until(`a button of ours${name ? ` named ${name}` : ''} is on ${page.url()}`, look);
}

function textsIn(node: DomNode, inClosedRoot: boolean): string[] {
  const closed = inClosedRoot || node.shadowRootType === 'closed';
  const own = closed && node.nodeName === '#text' ? [node.nodeValue ?? ''] : [];
  const inner = [...(node.children ?? []), ...(node.shadowRoots ?? [])];
  const framed = node.contentDocument ? textsIn(node.contentDocument, false) : [];
  return [...own, ...inner.flatMap((child) => textsIn(child, closed)), ...framed];
}

/** All words of ours on the page, in its order. */
export function shownTexts(page: Page): Promise<string> {
  return withSession(page, async (session) => {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    return textsIn(root as DomNode, false).join('\n');
  });
}

/** Waits for our button (the first of that name, if given) and until it has stood still as long as it takes to aim at
 * it, then clicks it as a person does: trusted, at its middle. */
export async function pressOurButton(page: Page, name?: string): Promise<void> {
  await withSession(page, async (session) => {
    const { backendNodeId, button } = await waitForListed(page, session, name);
    await session.send('DOM.scrollIntoViewIfNeeded', { backendNodeId });
    await waitForStillness(session, backendNodeId);
    const box = (await describe(session, { backendNodeId, frame: button.frame }))?.box;
    if (!box) throw new Error('Our button has no box');
    await clickAt(session, box.x + box.width / 2, box.y + box.height / 2);
  });
}

async function waitForStillness(session: CDPSession, backendNodeId: number): Promise<void> {
  const { object } = await session.send('DOM.resolveNode', { backendNodeId });
  const functionDeclaration = `async function () {
    await (${whenSighted})(this);
    await (${standStill})(() => this);
  }`;
  const objectId = object.objectId ?? '';
  await session.send('Runtime.callFunctionOn', { objectId, functionDeclaration, awaitPromise: true });
}

/** Runs in the page, as text: resolves once the browser has judged what can be seen of it. */
async function whenSighted(element: Element): Promise<void> {
  const isVisible = { trackVisibility: true, delay: 100 } as IntersectionObserverInit;
  await new Promise<void>((resolve) => {
    const observer = new IntersectionObserver(() => {
      observer.disconnect();
      resolve();
    }, isVisible);
    observer.observe(element);
  });
}

async function clickAt(session: CDPSession, x: number, y: number): Promise<void> {
  const at = { x, y, button: 'left' as const, clickCount: 1 };
  await session.send('Input.dispatchMouseEvent', { x, y, type: 'mouseMoved' });
  await session.send('Input.dispatchMouseEvent', { ...at, type: 'mousePressed' });
  await session.send('Input.dispatchMouseEvent', { ...at, type: 'mouseReleased' });
}
