/**
 * Reads the open card of release 0.1.0 through the debugger: it stood in a closed shadow root of the
 * page.
 */
import type { CDPSession } from '@playwright/test';

interface DomNode {
  backendNodeId: number;
  nodeName: string;
  nodeValue: string;
  attributes?: string[];
  children?: DomNode[];
  shadowRoots?: DomNode[];
}

function find(node: DomNode, matches: (node: DomNode) => boolean): DomNode | undefined {
  if (matches(node)) return node;
  for (const child of [...(node.shadowRoots ?? []), ...(node.children ?? [])]) {
    const found = find(child, matches);
    if (found) return found;
  }
  return undefined;
}

function textOf(node: DomNode): string {
  if (node.nodeName === '#text') return node.nodeValue;
  return (node.children ?? []).map(textOf).join(node.nodeName === 'LI' || node.nodeName === 'P' ? '' : ' ');
}

const hasClass = (node: DomNode, name: string) => {
  const at = node.attributes?.indexOf('class') ?? -1;
  return at >= 0 && (node.attributes?.[at + 1] ?? '').split(' ').includes(name);
};

/** What an open card shows. */
export interface ShownCard {
  name: string;
  line: string;
  facts: string[];
}

async function openCardNode(session: CDPSession): Promise<DomNode | undefined> {
  const { result } = await session.send('Runtime.evaluate', { expression: `document.querySelector('ficha-card')` });
  if (!result.objectId) return undefined;
  const described = await session
    .send('DOM.describeNode', { objectId: result.objectId, depth: -1, pierce: true })
    .finally(() => session.send('Runtime.releaseObject', { objectId: result.objectId ?? '' }));
  return described.node as unknown as DomNode;
}

/** The open card; undefined while there is none, or it is still loading. */
export async function readClosedCard(session: CDPSession): Promise<ShownCard | undefined> {
  const card = await openCardNode(session);
  if (!card) return undefined;
  const name = find(card, ({ nodeName }) => nodeName === 'H2');
  if (!name) return undefined;
  const facts: string[] = [];
  find(card, (node) => {
    if (hasClass(node, 'fact-text')) facts.push(textOf(node).trim());
    return false;
  });
  const line = find(card, (node) => hasClass(node, 'line'));
  return { name: textOf(name).trim(), line: line ? textOf(line).trim() : '', facts };
}

/** The middle of the open card's button with this text, in window coordinates. */
export async function closedCardButton(
  session: CDPSession,
  text: string,
): Promise<{ x: number; y: number } | undefined> {
  const card = await openCardNode(session);
  const button = card && find(card, (node) => node.nodeName === 'BUTTON' && textOf(node).includes(text));
  if (!button) return undefined;
  const { model } = await session.send('DOM.getBoxModel', { backendNodeId: button.backendNodeId });
  const [left = 0, top = 0] = model.border;
  return { x: left + model.width / 2, y: top + model.height / 2 };
}
