/** Reads the open card of a production build, whose shadow root is closed: only the debugger sees into it. */
import type { Page } from '@playwright/test';

interface DomNode {
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

export interface ShownCard {
  name: string;
  line: string;
  facts: string[];
}

/** Undefined while no card with facts is open. */
export async function readClosedCard(page: Page): Promise<ShownCard | undefined> {
  const session = await page.context().newCDPSession(page);
  const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as unknown as { root: DomNode };
  await session.detach();
  const card = find(root, ({ nodeName }) => nodeName === 'FICHA-CARD');
  const name = card && find(card, ({ nodeName }) => nodeName === 'H2');
  if (!card || !name) return undefined;
  const facts: string[] = [];
  find(card, (node) => {
    if (hasClass(node, 'fact-text')) facts.push(textOf(node).trim());
    return false;
  });
  const line = find(card, (node) => hasClass(node, 'line'));
  return { name: textOf(name).trim(), line: line ? textOf(line).trim() : '', facts };
}
