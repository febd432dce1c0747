/**
 * Finds the cards that no text of some collections links: their aliases may miss what writers use.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { lexiconOf } from '../../data/facts/lexicon-data.ts';
import { bareId } from '../../data/pack/qualified-id.ts';
import type { Pack } from '../../data/pack/schema.ts';
import { linkText } from '../../linking/decide/page-decider.ts';
import { findNames } from '../../linking/find/find-names.ts';
import { compileLexicon } from '../../linking/lexicon/encode.ts';
import { readMarkedTexts } from '../evaluate/marked-texts.ts';
import { readArticles } from './sources/read-articles.ts';

/** A text, and the day on which it appeared. */
export interface DatedText {
  text: string;
  date?: string | null | undefined;
}

const MARKED_TEXTS = 'tests/fixtures/linking';

const documentSchema = v.object({ text: v.string(), date: v.nullish(v.string()) });

function labelledTexts(shared: string): DatedText[] {
  const file = join(shared, 'eval', 'docs.jsonl');
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line.trim()).map((line) => v.parse(documentSchema, JSON.parse(line)));
}

/**
 * The marked texts of the tests, and those that `shared` holds: source articles and labelled texts.
 */
export function textsToLink({ sources }: Pick<Pack, 'sources'>, shared: string): DatedText[] {
  const published = new Map(sources.map((source) => [source.id, source.published]));
  const articles = [...(readArticles(shared) ?? [])].map(([id, { text }]) => ({ text, date: published.get(id) }));
  return [...articles, ...labelledTexts(shared), ...readMarkedTexts(MARKED_TEXTS)];
}

/** The ids of the cards that none of the texts links or offers as a choice. */
export function unlinkedCards(pack: Pack, texts: readonly DatedText[]): string[] {
  const lexicon = compileLexicon(lexiconOf([pack], 'unlinked'));
  const linked = new Set(
    texts.flatMap(({ text, date }) => {
      const blocks = [{ text, spans: findNames(text, lexicon) }];
      const mentions = linkText({ blocks, ...(date ? { date } : {}) }, lexicon).flat();
      return mentions.flatMap(({ entity, alternatives }) => [entity, ...alternatives.map((one) => one.entity)]);
    }),
  );
  const ids = new Set([...linked].map(bareId));
  return pack.entities.map(({ id }) => id).filter((id) => !ids.has(id));
}
