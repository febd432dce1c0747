/** The words of a note without its Markdown. */
import type { Nodes } from 'mdast';
import { parseMarkdown } from './parse-markdown.ts';

/** Nodes whose children are blocks of their own, so that a space must stand between them. */
const OF_BLOCKS = new Set<Nodes['type']>(['root', 'blockquote', 'list', 'listItem']);

function wordsOf(node: Nodes): string {
  if ('value' in node) return node.value;
  if ('children' in node) return node.children.map(wordsOf).join(OF_BLOCKS.has(node.type) ? ' ' : '');
  if (node.type === 'break') return ' ';
  return 'alt' in node ? (node.alt ?? '') : '';
}

/** The text as read, in one line; as written when its Markdown is too complex to be parsed. */
export function textOfMarkdown(text: string): string {
  const root = parseMarkdown(text);
  return root ? wordsOf(root).replace(/\s+/g, ' ').trim() : text;
}
