/**
 * A page's whole tree as the debugger sees it: every attribute, text node and shadow root, closed
 * ones too. `outerHTML` shows neither split text nodes nor shadow roots.
 */
import type { CDPSession } from '@playwright/test';

/** A node as the DevTools protocol gives it. */
export interface DomNode {
  nodeType: number;
  nodeName: string;
  nodeValue: string;
  attributes?: string[];
  children?: DomNode[];
  shadowRoots?: DomNode[];
  shadowRootType?: 'user-agent' | 'open' | 'closed';
  contentDocument?: DomNode;
}

/** One indented line for each node. Leaves out what browsers build inside their own controls. */
export function linesOf(node: DomNode, depth = 0): string[] {
  const {
    nodeName,
    nodeValue,
    attributes = [],
    children = [],
    shadowRoots = [],
    shadowRootType,
    contentDocument,
  } = node;
  const pairs: string[] = [];
  for (let at = 0; at < attributes.length; at += 2)
    pairs.push(` ${attributes[at]}=${JSON.stringify(attributes[at + 1])}`);
  const text = nodeValue ? ` ${JSON.stringify(nodeValue)}` : '';
  const line = `${' '.repeat(depth)}${shadowRootType ? `#${shadowRootType}-root` : nodeName}${pairs.join('')}${text}`;
  const inner = [
    ...shadowRoots.filter((root) => root.shadowRootType !== 'user-agent'),
    ...children,
    ...(contentDocument ? [contentDocument] : []),
  ];
  return [line, ...inner.flatMap((child) => linesOf(child, depth + 1))];
}

/** The page's tree now. */
export async function snapshotDom(session: CDPSession): Promise<string[]> {
  const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as unknown as { root: DomNode };
  return linesOf(root);
}

/** Describes the first line where two trees differ; undefined when they are the same. */
export function firstDifference(expected: readonly string[], found: readonly string[]): string | undefined {
  const length = Math.max(expected.length, found.length);
  for (let at = 0; at < length; at++) {
    if (expected[at] === found[at]) continue;
    const show = (line: string | undefined) => (line === undefined ? 'the end' : line.trim().slice(0, 200));
    return `line ${at + 1}: ${show(found[at])} instead of ${show(expected[at])}`;
  }
  return undefined;
}
