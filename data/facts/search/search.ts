/**
 * Searches names, aliases and fact texts in both languages at once, ignoring accents and typing
 * slips.
 *
 * Each typed word is matched against the vocabulary. The texts that hold the words are ranked:
 * names before aliases before facts, whole before partial, exact before misspelt.
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
import { isCloseSpelling } from './spelling.ts';
import { type MeantWords, UNFINISHED } from './vocabulary.ts';
import { foldedWords, joinLetters, placedWords } from './words.ts';

/** A part of a text that matched: UTF-16 offsets. */
export interface Stretch {
  start: number;
  end: number;
}

/** An entity that was found. */
export interface SearchHit {
  entity: Entity;
  /** The entity's best matching text. */
  field: MatchedField;
  text: string;
  /** Undefined for an alias of several languages. */
  lang: Language | undefined;
  /** The words of `text` that matched. */
  stretches: Stretch[];
  /** Whether the words stand there as they were typed, or in a spelling close to that. */
  spelling: 'same' | 'close';
}

/** Options of a search. */
export interface SearchOptions {
  /** The reader's language, preferred between texts that match alike. */
  lang: Language;
  limit?: number;
}

/** A searchable fact base. */
export interface Search {
  /**
   * Best first; none for a query without words. All hits have the spelling of the best one.
   */
  find: (query: string, options: SearchOptions) => SearchHit[];
}

const DEFAULT_LIMIT = 20;

/** Words beyond these are ignored. */
const MAX_WORDS = 8;

/** Weights by field: names before aliases before facts. */
const FIELD_WORTH: Record<MatchedField, number> = { name: 1, alias: 0.9, fact: 0.5 };

/** Bonus for a name that holds nothing but what was typed. */
const WHOLE_NAME = 0.2;

/** Score of a whole name among other typed words, as in a selected sentence. */
const NAME_WITHIN = 0.8;

const READERS_LANGUAGE = 0.01;

/**
 * A word of this length also finds longer words ("bribe", "bribery"); a shorter one only while it
 * is being typed.
 */
const MIN_STEM = 4;

/** A typed word on more than this share of the cards ("de") is optional. */
const COMMON = 0.1;

/** If no card has all words, a card must have this share of them, by weight. */
const MIN_SHARE = 0.5;

interface TypedWord {
  word: string;
  meant: MeantWords;
  /** How well each text matches the word: 1 for the word itself. */
  inTexts: Map<number, number>;
  entities: Set<number>;
  /** Rare words weigh more; unknown ones nothing. */
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
  return { word, meant, inTexts, entities: found, weight };
}

interface Ranked {
  entity: number;
  text: number;
  score: number;
}

/**
 * `share`: the part of the query that the text holds; `exact`: how many of its words were typed
 * exactly.
 */
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

/**
 * The cards that have every word that is not common; if there are none, those that have most words.
 */
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
    typed.reduce((sum, word) => sum + (word.entities.has(entity) ? word.weight : 0), 0) >= MIN_SHARE * total;
}

/** The typed words that a text holds in another spelling only. */
const misspeltIn = (text: number, typed: readonly TypedWord[]) =>
  typed.filter(({ inTexts }) => (inTexts.get(text) ?? 1) < 1 - UNFINISHED);

/** Whether a text holds every misspelt word in a spelling close to the typed one. */
function isClose(text: number, typed: readonly TypedWord[], { texts, vocabulary }: SearchIndex): boolean {
  const found = texts[text];
  if (!found) return false;
  const words = foldedWords(found.text);
  return misspeltIn(text, typed).every(({ word, meant }) =>
    words.some((other) => {
      const number = vocabulary.indexOf(other);
      return number !== undefined && meant.has(number) && isCloseSpelling(word, other, found.field);
    }),
  );
}

interface HitContext {
  typed: readonly TypedWord[];
  index: SearchIndex;
  spelling: SearchHit['spelling'];
}

function hitOf({ entity, text: number }: Ranked, { typed, index, spelling }: HitContext): SearchHit[] {
  const found = index.texts[number];
  const hit = index.entities[entity];
  if (!found || !hit) return [];
  const isMeant = (word: string) => {
    const inVocabulary = index.vocabulary.indexOf(word);
    return inVocabulary !== undefined && typed.some(({ meant }) => meant.has(inVocabulary));
  };
  const stretches = placedWords(found.text).flatMap(({ word, start, end }) => (isMeant(word) ? [{ start, end }] : []));
  return [{ entity: hit, field: found.field, text: found.text, lang: found.lang, stretches, spelling }];
}

/** Indexes a fact base for searching. */
export async function searchIn(facts: SearchedFacts): Promise<Search> {
  const index = await searchIndexOf(facts);
  return {
    find(query, { lang, limit = DEFAULT_LIMIT }) {
      const words = foldedWords(joinLetters(query)).slice(0, MAX_WORDS);
      // A space after a word ends it.
      const typing = /[\p{L}\p{N}\p{M}]$/u.test(query);
      const typed = words.map((word, i) => {
        const begun = word.length >= MIN_STEM || (typing && i === words.length - 1);
        return lookUp(word, begun, index);
      });
      const answers = answering(typed, index);
      const ranked = [...bestTexts(typed, index, lang).values()]
        .filter(({ entity }) => answers(entity))
        .sort((a, b) => b.score - a.score || (index.factCounts[b.entity] ?? 0) - (index.factCounts[a.entity] ?? 0));
      const near = ranked.filter(({ text }) => isClose(text, typed, index));
      const spellingOf = ({ text }: Ranked) => (misspeltIn(text, typed).length > 0 ? 'close' : 'same');
      const spelling = near[0] ? spellingOf(near[0]) : 'same';
      const shown = near.filter((one) => spellingOf(one) === spelling);
      return shown.slice(0, limit).flatMap((one) => hitOf(one, { typed, index, spelling }));
    },
  };
}
