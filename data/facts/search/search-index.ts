/** The texts of a fact base by the words that stand in them. */

import type { Entity, Fact, Localized } from '../../pack/schema.ts';
import type { Language } from '../../settings/languages.ts';
import { type Vocabulary, vocabularyOf } from './vocabulary.ts';
import { foldedWords } from './words.ts';

/** What of a pack is searched. */
export interface SearchedFacts {
  entities: readonly Entity[];
  facts: readonly Fact[];
}

export type MatchedField = 'name' | 'alias' | 'fact';

/** Cards between two pauses while the index is built, so that the page it is built in stays alive. */
const BETWEEN_PAUSES = 500;

/** A text in which words are looked for. */
export interface SearchedText {
  /** SearchIndex of its entity. */
  entity: number;
  field: MatchedField;
  text: string;
  lang: Language | undefined;
  words: number;
}

export interface SearchIndex {
  entities: readonly Entity[];
  texts: SearchedText[];
  /** How many facts stand on each card: of two that match alike, the one with more to say comes first. */
  factCounts: number[];
  vocabulary: Vocabulary;
  /** For each word of the vocabulary, the texts it stands in. */
  postings: number[][];
}

const languageOf = (lang: readonly string[]): Language | undefined =>
  lang.includes('mul') ? undefined : lang.includes('es') ? 'es' : 'en';

function* textsOf(entity: Entity, facts: readonly Fact[]): Generator<Pick<SearchedText, 'field' | 'text' | 'lang'>> {
  const both = function* (
    field: MatchedField,
    { en, es }: Localized,
  ): Generator<Pick<SearchedText, 'field' | 'text' | 'lang'>> {
    if (en === es) yield { field, text: en, lang: undefined };
    else
      yield* [
        { field, text: en, lang: 'en' as const },
        { field, text: es, lang: 'es' as const },
      ];
  };
  yield* both('name', entity.name);
  for (const { text, lang } of entity.aliases) yield { field: 'alias', text, lang: languageOf(lang) };
  // The line under the name says what the entity is, as a fact does.
  yield* both('fact', entity.line);
  for (const fact of facts) yield* both('fact', fact.text);
}

const pause = () => new Promise((resolve) => setTimeout(resolve));

/** Takes about a second for 10,000 cards, with pauses, and some 20 ms for 100. */
export async function searchIndexOf({ entities, facts }: SearchedFacts): Promise<SearchIndex> {
  const factsOf = new Map<string, Fact[]>(entities.map(({ id }) => [id, []]));
  for (const fact of facts) for (const id of fact.about) factsOf.get(id)?.push(fact);
  const numbers = new Map<string, number>();
  const postings: number[][] = [];
  const texts: SearchedText[] = [];
  for (const [index, entity] of entities.entries()) {
    for (const { field, text, lang } of textsOf(entity, factsOf.get(entity.id) ?? [])) {
      const words = foldedWords(text);
      for (const word of new Set(words)) {
        const number = numbers.get(word) ?? numbers.size;
        numbers.set(word, number);
        const places = postings[number] ?? [];
        postings[number] = places;
        places.push(texts.length);
      }
      texts.push({ entity: index, field, text, lang, words: words.length });
    }
    if (index % BETWEEN_PAUSES === BETWEEN_PAUSES - 1) await pause();
  }
  const factCounts = entities.map(({ id }) => factsOf.get(id)?.length ?? 0);
  return { entities, texts, factCounts, vocabulary: vocabularyOf([...numbers.keys()]), postings };
}
