/** The text of a note's body that another program keeps as HTML. */
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString as plainOf } from 'mdast-util-to-string';

/** The ends of comments, tags, and text, cut at the signs with which the others begin. */
const TOKENS = /<!--|-->|<[^<>]*>|[^<-]+|[<-]/g;
const TAG = /^<\/?([a-z][a-z\d]*)/i;
const REFERENCES = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/gi;

/** Elements whose content is no text. */
const LEFT_OUT = /^(?:script|style|template|title)$/i;
const BLOCKS = /^(?:address|article|blockquote|div|dl|figure|h[1-6]|hr|ol|p|pre|section|table|tr|ul)$/i;

/** As Markdown decodes them, which has the same references. */
const decode = (reference: string) => plainOf(fromMarkdown(reference));

function breakOf(name: string, isEnd: boolean): string {
  if (/^li$/i.test(name)) return isEnd ? '' : '\n- ';
  if (/^(?:br|dd|dt)$/i.test(name)) return '\n';
  return BLOCKS.test(name) ? '\n\n' : '';
}

/** Paragraphs and list items stand apart; all other markup is left out. */
export function textOfHtml(html: string): string {
  let text = '';
  let leftOut: string | undefined;
  for (const [token] of html.matchAll(TOKENS)) {
    const name = TAG.exec(token)?.[1]?.toLowerCase();
    if (leftOut !== undefined) {
      if (token === leftOut || name === leftOut) leftOut = undefined;
    } else if (token === '<!--') leftOut = '-->';
    else if (name && LEFT_OUT.test(name)) leftOut = name;
    else if (name) text += breakOf(name, token.startsWith('</'));
    else if (!token.startsWith('<!')) text += token.replace(/\s+/g, ' ');
  }
  return text
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(REFERENCES, decode)
    .trim();
}
