/** The text of a note's body that another program keeps as HTML. */
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString as plainOf } from 'mdast-util-to-string';
import { isWebAddress } from './markdown-names.ts';

const REFERENCES = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/gi;
const TAG_NAME = /^<\/?([a-z][^\s/>]*)/i;

/** Elements whose content is no text. */
const LEFT_OUT = /^(?:script|style|template|title)$/;
const BLOCKS = /^(?:address|article|blockquote|div|dl|figure|h[1-6]|hr|ol|p|pre|section|table|tr|ul)$/;
const CELLS = /^t[dh]$/;

/** As Markdown decodes them, which has the same references. */
const decode = (reference: string) => plainOf(fromMarkdown(reference));
const decoded = (text: string) => text.replace(REFERENCES, decode);

/** What stands between the text before a tag and the text behind it. */
function breakOf(name: string, isEnd: boolean): string {
  if (name === 'li') return isEnd ? '' : '\n- ';
  if (/^(?:br|dd|dt)$/.test(name)) return '\n';
  if (CELLS.test(name)) return isEnd ? '\t' : '';
  return BLOCKS.test(name) ? '\n\n' : '';
}

/** The place behind the tag that begins at `at`; undefined for a sign that begins none. */
function endOfTag(html: string, at: number): number | undefined {
  let quote = '';
  let last = '';
  for (let end = at + 1; end < html.length; end++) {
    const sign = html.charAt(end);
    if (quote) quote = sign === quote ? '' : quote;
    else if (sign === '>') return end + 1;
    else if (sign === '<') return undefined;
    else if (last === '=' && /["']/.test(sign)) quote = sign;
    if (sign.trim()) last = sign;
  }
  return undefined;
}

/** The place of `what`, or the end: what is never closed goes on to it. */
function placeOf(html: string, what: string, from: number): number {
  const at = html.indexOf(what, from);
  return at < 0 ? html.length : at;
}

const attributeOf = (tag: string, name: string) => {
  const [, double, single, bare] =
    new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i').exec(tag) ?? [];
  return decoded(double ?? single ?? bare ?? '').trim();
};

/** True for a text in markup from end to end, as editors keep it and nobody writes it by hand. */
export const isHtml = (text: string) =>
  /^\s*<(?:!doctype|article|blockquote|body|div|h[1-6]|html|ol|p|section|table|ul)\b/i.test(text) &&
  /<\/[a-z]\w*\s*>\s*$/i.test(text);

/** Puts the text of one body together. */
class TextOfHtml {
  readonly parts: string[] = [];
  /** In a `<pre>`, whose lines stay. */
  private keepsLines = false;
  /** The link that is open, and the first part of its words. */
  private link: { address: string; from: number } | undefined;

  add(text: string): void {
    this.parts.push(this.keepsLines ? text : text.replace(/\s+/g, ' '));
  }

  addTag(tag: string, name: string): void {
    const isEnd = tag.startsWith('</');
    if (name === 'a') this.endLink();
    this.parts.push(breakOf(name, isEnd));
    if (name === 'pre') this.keepsLines = !isEnd;
    if (name === 'img') this.parts.push(attributeOf(tag, 'alt'));
    if (name === 'a' && !isEnd) this.link = { address: attributeOf(tag, 'href'), from: this.parts.length };
  }

  /** Notes are Markdown: the address of a link stays with its words. */
  endLink(): void {
    const { link, parts } = this;
    this.link = undefined;
    if (!link || !isWebAddress(link.address)) return;
    const address = new URL(link.address).href.replaceAll('(', '%28').replaceAll(')', '%29');
    const words = parts.slice(link.from).join('').trim();
    if (words !== '' && words !== link.address && !/[[\]\n]/.test(words))
      parts.splice(link.from, parts.length, `[${words}](${address})`);
  }
}

/**
 * Paragraphs, list items, cells and the lines of preformatted text stand apart, links become Markdown's;
 * all other markup is left out.
 */
export function textOfHtml(html: string): string {
  // Of the same length, unlike \u0130 in small letters.
  const lower = html.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
  const result = new TextOfHtml();
  for (let at = 0; at < html.length; ) {
    if (html.charAt(at) !== '<') {
      const end = placeOf(html, '<', at);
      result.add(html.slice(at, end));
      at = end;
    } else if (html.startsWith('<!--', at)) at = placeOf(html, '-->', at + 4) + 3;
    else if (html.startsWith('<![CDATA[', at)) {
      const end = placeOf(html, ']]>', at);
      result.add(html.slice(at + 9, end).replaceAll('&', '&amp;'));
      at = end + 3;
    } else if (/[!?]/.test(html.charAt(at + 1))) at = placeOf(html, '>', at) + 1;
    else {
      const end = /[a-z/]/.test(lower.charAt(at + 1)) ? endOfTag(html, at) : undefined;
      const tag = html.slice(at, end ?? at + 1);
      const name = TAG_NAME.exec(tag)?.[1]?.toLowerCase();
      if (end === undefined) result.add('<');
      else if (name) result.addTag(tag, name);
      at += tag.length;
      if (name && LEFT_OUT.test(name) && !tag.startsWith('</')) at = placeOf(lower, `</${name}`, at);
    }
  }
  result.endLink();
  return decoded(result.parts.join(''))
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
