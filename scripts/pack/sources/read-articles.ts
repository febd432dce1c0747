/**
 * Reads the source articles of a folder; its `research/sources.json` says which file is which
 * source.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ArticleText, readArticleText } from './article-text.ts';

/** Where the articles are when no folder is given. */
export const DEFAULT_SHARED = '../shared';

/** Articles by source id; undefined when the folder has none. */
export function readArticles(shared: string): Map<string, ArticleText> | undefined {
  const index = join(shared, 'research', 'sources.json');
  if (!existsSync(index)) return undefined;
  const listed = JSON.parse(readFileSync(index, 'utf8')) as { id: string; file: string }[];
  return new Map(listed.map(({ id, file }) => [id, readArticleText(readFileSync(join(shared, file), 'utf8'))]));
}
