/**
 * The bench's pages: saved ones, or generated ones when there are none, with names put into them.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pickFrom, randomFrom } from '../../tests/support/random.ts';
import { generatedArticle } from './article.ts';

/** A page to measure. */
export interface BenchPage {
  name: string;
  html: string;
}

/** The share of a page's words that is replaced by names, since saved pages have hardly any. */
const NAMED_SHARE = 0.005;

/** Tags, comments, and the content of elements that are not prose. */
const MARKUP = /(<!--[\s\S]*?-->|<(script|style|textarea|title|noscript)\b[\s\S]*?<\/\2\s*>|<[^>]*>)/gi;
const WORD_OR_ENTITY = /&#?\w+;|\p{L}+/gu;

const escapeHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The page with one word in two hundred replaced by a name; the same for the same seed. */
export function withNames({ name, html }: BenchPage, aliases: readonly string[], seed = 1): BenchPage {
  const random = randomFrom(seed);
  const named = (text: string) =>
    text.replace(WORD_OR_ENTITY, (word) =>
      !word.startsWith('&') && random() < NAMED_SHARE ? escapeHtml(pickFrom(aliases, random)) : word,
    );
  let result = '';
  let done = 0;
  for (const markup of html.matchAll(MARKUP)) {
    result += named(html.slice(done, markup.index)) + markup[0];
    done = markup.index + markup[0].length;
  }
  return { name, html: result + named(html.slice(done)) };
}

/** Every .html file of a folder, or generated articles when there are none. */
export function benchPages(folder: string): { pages: BenchPage[]; saved: boolean } {
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.html')) : [];
  if (files.length > 0) {
    const pages = files.sort().map((name) => ({ name, html: readFileSync(join(folder, name), 'utf8') }));
    return { pages, saved: true };
  }
  const sizes = [10_000, 30_000, 100_000, 300_000, 1_000_000];
  return { pages: sizes.map((size) => ({ name: `generated-${size}`, html: generatedArticle(size) })), saved: false };
}
