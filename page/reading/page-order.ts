/** The order of nodes in a page, across shadow roots. */
import { positionOf, rootOf } from './native.ts';

/** A node with the shadow hosts around it, the outermost first. */
function withHosts(node: Node): Node[] {
  const chain = [node];
  for (let root = rootOf(node); root instanceof ShadowRoot; root = rootOf(root.host)) chain.unshift(root.host);
  return chain;
}

/**
 * Compares two nodes for sorting; a host comes before its shadow root, and that before the host's
 * other children.
 */
export function inPageOrder(a: Node, b: Node): number {
  if (a === b) return 0;
  const position = positionOf(a, b);
  if (!(position & Node.DOCUMENT_POSITION_DISCONNECTED)) return position & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
  const [chainA, chainB] = [withHosts(a), withHosts(b)];
  const parting = chainA.findIndex((node, at) => node !== chainB[at]);
  const [partA, partB] = [chainA[parting], chainB[parting]];
  if (!partA) return -1;
  if (!partB) return 1;
  return positionOf(partA, partB) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
