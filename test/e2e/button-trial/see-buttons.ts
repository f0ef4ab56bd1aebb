import type { CDPSession } from 'playwright-core';
import { until } from '../harness/until.ts';
import type { TrialPage } from './trial-browser.ts';

export interface ButtonSight {
  name: string;
  /** Computed, of the text. */
  color: string;
  host: { name: string; attributes: string[] };
  x: number;
  y: number;
  width: number;
  height: number;
}

interface DebuggerNode {
  backendNodeId: number;
  nodeName: string;
  nodeValue: string;
  attributes?: string[];
  children?: DebuggerNode[];
  shadowRoots?: (DebuggerNode & { shadowRootType: string })[];
  contentDocument?: DebuggerNode;
}

interface Finding {
  host: DebuggerNode;
  button: DebuggerNode;
}

function findButtons(node: DebuggerNode): Finding[] {
  const closed = (node.shadowRoots ?? []).filter((root) => root.shadowRootType === 'closed');
  const own = closed.flatMap((root) =>
    (root.children ?? [])
      .filter((child) => child.nodeName === 'BUTTON')
      .map((button) => ({ host: node, button })),
  );
  const inner = [...(node.children ?? []), ...(node.contentDocument ? [node.contentDocument] : [])];
  return [...own, ...inner.flatMap(findButtons)];
}

async function colorOf(session: CDPSession, backendNodeId: number): Promise<string> {
  const { object } = await session.send('DOM.resolveNode', { backendNodeId });
  const { result } = await session.send('Runtime.callFunctionOn', {
    objectId: object.objectId ?? '',
    functionDeclaration: 'function () { return getComputedStyle(this).color; }',
  });
  return String(result.value);
}

/** Every button of ours in the page, its frames included. */
export async function seeButtons({ session }: TrialPage): Promise<ButtonSight[]> {
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const sights: ButtonSight[] = [];
  for (const { host, button } of findButtons(root as DebuggerNode)) {
    const { backendNodeId } = button;
    const { model } = await session.send('DOM.getBoxModel', { backendNodeId });
    const tree = await session.send('Accessibility.getPartialAXTree', {
      backendNodeId,
      fetchRelatives: false,
    });
    const [x = 0, y = 0] = model.border;
    const color = await colorOf(session, backendNodeId);
    sights.push({
      color,
      name: String(tree.nodes[0]?.name?.value),
      host: { name: host.nodeName, attributes: host.attributes ?? [] },
      x,
      y,
      width: model.width,
      height: model.height,
    });
  }
  return sights;
}

/** Waits until the page shows exactly one button of ours, with this name. */
export async function waitForButton(trial: TrialPage, name = 'Find email'): Promise<ButtonSight> {
  return until(`the page shows the single button “${name}”`, async () => {
    const [sight, ...others] = await seeButtons(trial).catch(() => []);
    return others.length === 0 && sight?.name === name && sight;
  });
}

export async function click({ page }: TrialPage, sight: ButtonSight): Promise<void> {
  await page.mouse.click(sight.x + sight.width / 2, sight.y + sight.height / 2);
}
