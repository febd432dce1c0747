/** An index of the words in the texts of a fact base. */

import type { Entity, Fact, Localized } from '../../pack/schema.ts';
import type { Language } from '../../settings/languages.ts';
import { type Vocabulary, vocabularyOf } from './vocabulary.ts';
import { foldedWords } from './words.ts';

/** The parts of packs that are searched. */
export interface SearchedFacts {
  entities: readonly Entity[];
  facts: readonly Fact[];
}

/** Where a text stands on a card. */
export type MatchedField = 'name' | 'alias' | 'fact';

/** Cards between two pauses of indexing, so that the page stays responsive. */
const BETWEEN_PAUSES = 500;

/** A text that is searched. */
export interface SearchedText {
  /** Index of its entity in `SearchIndex.entities`. */
  entity: number;
  field: MatchedField;
  text: string;
  lang: Language | undefined;
  words: number;
}

/** The index of a fact base. */
export interface SearchIndex {
  entities: readonly Entity[];
  texts: SearchedText[];
  /**
   * Number of facts about each entity: of two that match alike, the one with more facts comes
   * first.
   */
  factCounts: number[];
  vocabulary: Vocabulary;
  /** For each word of the vocabulary, the indexes of the texts that hold it. */
  postings: number[][];
}

const languageOf = (lang: readonly string[]): Language | undefined =>
  lang.includes('mul') ? undefined : lang.includes('es') ? 'es' : 'en';

type IndexedText = Pick<SearchedText, 'field' | 'text' | 'lang'>;

/** A text in both languages; one entry where they are the same. */
function inBoth(field: MatchedField, { en, es }: Localized): IndexedText[] {
  if (en === es) return [{ field, text: en, lang: undefined }];
  return [
    { field, text: en, lang: 'en' },
    { field, text: es, lang: 'es' },
  ];
}

function textsOf({ name, aliases, line }: Entity, facts: readonly Fact[]): IndexedText[] {
  return [
    ...inBoth('name', name),
    ...aliases.map(({ text, lang }): IndexedText => ({ field: 'alias', text, lang: languageOf(lang) })),
    // The line under the name describes the entity as facts do.
    ...inBoth('fact', line),
    ...facts.flatMap(({ text }) => inBoth('fact', text)),
  ];
}

const pause = () => new Promise((resolve) => setTimeout(resolve));

/** Indexes a fact base: about 20 ms for 100 cards, a second for 10,000, with pauses. */
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
