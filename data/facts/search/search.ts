/**
 * Looks up names, aliases and fact texts, in both languages at once, accents and slips forgiven.
 *
 * Built from words: each typed word is matched against the vocabulary (`vocabulary.ts`, with Fuse), and the texts that hold the words are
 * ranked: names before aliases before facts, whole before partial, right before misspelt.
 */

import type { Entity } from '../../pack/schema.ts';
import type { Language } from '../../settings/languages.ts';
import {
  type MatchedField,
  type SearchedFacts,
  type SearchedText,
  type SearchIndex,
  searchIndexOf,
} from './search-index.ts';
import type { MeantWords } from './vocabulary.ts';
import { foldedWords, placedWords } from './words.ts';

/** A stretch of a text, for showing what matched: UTF-16 offsets. */
export interface Stretch {
  start: number;
  end: number;
}

export interface SearchHit {
  entity: Entity;
  /** The text that answers the query best. */
  field: MatchedField;
  text: string;
  /** Undefined for an alias of several languages. */
  lang: Language | undefined;
  /** The words of `text` that were found. */
  stretches: Stretch[];
}

export interface SearchOptions {
  /** The language the reader reads: of two texts that match alike, the one in it is shown. */
  lang: Language;
  limit?: number;
}

export interface Search {
  /** Best first; none for a query without words. */
  find: (query: string, options: SearchOptions) => SearchHit[];
}

const DEFAULT_LIMIT = 20;

/** Words after these are not looked at: nobody types that many, and each costs time. */
const MOST_WORDS = 8;

/** A name that holds what was typed comes before an alias that does, and both before a fact. */
const FIELD_WORTH: Record<MatchedField, number> = { name: 1, alias: 0.9, fact: 0.5 };

/** What it is worth that a name is nothing but what was typed. */
const WHOLE_NAME = 0.2;

/** What a name is worth that stands whole among other words: "Alberto Fujimori" in a sentence that was selected on a page. */
const NAME_WITHIN = 0.8;

const READERS_LANGUAGE = 0.01;

/** A word of so many letters is found in longer ones too ("bribe" in "bribery"); a shorter one only while it is being typed. */
const LEAST_STEM = 4;

/** A typed word that stands on more than this share of the cards ("Peru", "de") need not be on a card for it to be found. */
const COMMON = 0.1;

/** Of a query that no card answers whole, a card must answer this share (by weight). */
const LEAST_SHARE = 0.5;

interface TypedWord {
  meant: MeantWords;
  /** How well the word is met by each text that holds it: 1 for the word itself. */
  inTexts: Map<number, number>;
  entities: Set<number>;
  /** Rare words say more; one that stands nowhere says nothing. */
  weight: number;
}

function lookUp(word: string, begun: boolean, { vocabulary, postings, texts, entities }: SearchIndex): TypedWord {
  const meant = vocabulary.meant(word, begun);
  const inTexts = new Map<number, number>();
  const found = new Set<number>();
  for (const [number, distance] of meant) {
    for (const text of postings[number] ?? []) {
      if (1 - distance > (inTexts.get(text) ?? 0)) inTexts.set(text, 1 - distance);
      found.add(texts[text]?.entity ?? 0);
    }
  }
  const weight = found.size === 0 ? 0 : Math.log(1 + entities.length / found.size);
  return { meant, inTexts, entities: found, weight };
}

interface Ranked {
  entity: number;
  text: number;
  score: number;
}

/** `share`: of what was typed, how much stands in the text; `exact`: how many of its words were typed as they are. */
function worthOf({ field, words }: SearchedText, share: number, exact: number): number {
  if (field === 'fact') return share;
  const typed = Math.min(1, exact / words);
  return Math.max(share * (1 + WHOLE_NAME * typed), typed === 1 ? NAME_WITHIN : 0);
}

/** The best text of each card. */
function bestTexts(typed: readonly TypedWord[], { texts }: SearchIndex, lang: Language): Map<number, Ranked> {
  const total = typed.reduce((sum, { weight }) => sum + weight, 0);
  const sums = new Map<number, { met: number; exact: number }>();
  for (const { inTexts, weight } of typed) {
    for (const [text, closeness] of inTexts) {
      const sum = sums.get(text) ?? { met: 0, exact: 0 };
      sums.set(text, { met: sum.met + weight * closeness, exact: sum.exact + (closeness === 1 ? 1 : 0) });
    }
  }
  const best = new Map<number, Ranked>();
  for (const [number, { met, exact }] of sums) {
    const text = texts[number];
    if (!text) continue;
    const own = text.lang === undefined || text.lang === lang ? READERS_LANGUAGE : 0;
    const score = FIELD_WORTH[text.field] * worthOf(text, met / total, exact) + own;
    if (score > (best.get(text.entity)?.score ?? 0))
      best.set(text.entity, { entity: text.entity, text: number, score });
  }
  return best;
}

/** The cards that have every word that tells something; where there are none, those that have most. */
function answering(typed: readonly TypedWord[], { entities }: SearchIndex): (entity: number) => boolean {
  const telling = typed.filter((word) => word.entities.size <= COMMON * entities.length);
  const needed = telling.length > 0 ? telling : typed;
  const [first] = needed;
  const whole = first && [...first.entities].filter((entity) => needed.every((word) => word.entities.has(entity)));
  if (whole && whole.length > 0) {
    const set = new Set(whole);
    return (entity) => set.has(entity);
  }
  const total = typed.reduce((sum, { weight }) => sum + weight, 0);
  return (entity) =>
    typed.reduce((sum, word) => sum + (word.entities.has(entity) ? word.weight : 0), 0) >= LEAST_SHARE * total;
}

function hitOf({ entity, text: number }: Ranked, typed: readonly TypedWord[], index: SearchIndex): SearchHit[] {
  const found = index.texts[number];
  const hit = index.entities[entity];
  if (!found || !hit) return [];
  const isMeant = (word: string) => {
    const inVocabulary = index.vocabulary.indexOf(word);
    return inVocabulary !== undefined && typed.some(({ meant }) => meant.has(inVocabulary));
  };
  const stretches = placedWords(found.text).flatMap(({ word, start, end }) => (isMeant(word) ? [{ start, end }] : []));
  return [{ entity: hit, field: found.field, text: found.text, lang: found.lang, stretches }];
}

/** Makes a fact base searchable. */
export async function searchIn(facts: SearchedFacts): Promise<Search> {
  const index = await searchIndexOf(facts);
  return {
    find(query, { lang, limit = DEFAULT_LIMIT }) {
      const words = foldedWords(query).slice(0, MOST_WORDS);
      // Someone who has typed a space after a word has ended it.
      const typing = /[\p{L}\p{N}\p{M}]$/u.test(query);
      const typed = words.map((word, i) => {
        const begun = word.length >= LEAST_STEM || (typing && i === words.length - 1);
        return lookUp(word, begun, index);
      });
      const answers = answering(typed, index);
      return [...bestTexts(typed, index, lang).values()]
        .filter(({ entity }) => answers(entity))
        .sort((a, b) => b.score - a.score || (index.factCounts[b.entity] ?? 0) - (index.factCounts[a.entity] ?? 0))
        .slice(0, limit)
        .flatMap((ranked) => hitOf(ranked, typed, index));
    },
  };
}
