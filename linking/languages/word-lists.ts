/** Words around a surname that say what it is. Folded: lower case, no accents. English and Spanish, with close forms in other languages. */

import type { Vocabulary } from './vocabulary.ts';

export interface WordList {
  has(word: string): boolean;
}

/** The vocabulary of the lexicon that was opened last. */
let data: Vocabulary | undefined;

type Name = Exclude<keyof Vocabulary, 'decades'>;

const fromLexicon = (...names: Name[]): WordList => ({ has: (word) => names.some((name) => data?.[name].has(word)) });

export function openWordLists(given: Vocabulary): void {
  data = given;
}

/** May stand before a surname, capitalised, without being a given name. */
export const TITLES = fromLexicon('titles', 'offices', 'formerOffices', 'former');

/** Small words that open a sentence or a title in capitals and are no given name. */
export const FUNCTION_WORDS = fromLexicon('functionWords');

/** Titles of an office, and of one that is past. */
export const PRESIDENT = fromLexicon('offices');
export const FORMER_PRESIDENT = fromLexicon('formerOffices');

/** A decade in words, as the three figures that its years begin with. */
export const decadeOf = (word: string) => data?.decades.get(word);

/** Callings that no person of the lexicon ever had: clergy, sport, stage, the bench. */
export const OTHER_CALLINGS = fromLexicon('callings');

/** Make an office a past one: "former president". */
export const FORMER = fromLexicon('former');

/** Before a name: it is where something is, not who somebody is. */
export const PLACE_PREPOSITIONS = fromLexicon('placePrepositions');

/** Before a name, at most two words off: it is called after somebody, or is somewhere. */
export const NAMED_AFTER = fromLexicon('namedAfter');

/** Titles that only a woman or only a man is given, in languages that tell. */
export const FEMININE = fromLexicon('feminine');
export const MASCULINE = fromLexicon('masculine');
/** Before a title, or before a surname alone, these tell the same. */
export const FEMININE_ARTICLES = fromLexicon('feminineArticles');
export const MASCULINE_ARTICLES = fromLexicon('masculineArticles');

/** An article that Spanish puts before a thing, and hardly ever before a man's surname: "el castillo" written with a capital. */
export const THING_ARTICLES = fromLexicon('thingArticles');

/** Before or behind a surname they make it a family, which is nobody in particular. */
export const PLURAL_ARTICLES = fromLexicon('pluralArticles');
export const FAMILY = fromLexicon('family');

/** Say that one person is another's relative. */
export const KIN = fromLexicon('kin');
/** Between a kinship and a name: "daughter of", "Tochter des". Before one: "her father". */
export const OF = fromLexicon('of');
export const POSSESSIVES = fromLexicon('possessives');

/** Stand for a woman or for a man, in languages whose pronouns tell. */
export const SHE = fromLexicon('she');
export const HE = fromLexicon('he');

/** Behind a surname they are no second surname, even in capitals: "the Fujimori Government". */
export const FOLLOWERS = fromLexicon('followers');

/** An acronym of an institution has one of these before it, in the languages that have words like acronyms. */
export const ARTICLES = fromLexicon('articles');

/** Frequent words that only German has. */
export const GERMAN_WORDS = fromLexicon('capitalNounSigns');

/** Between a surname and the next: "García de la Torre". */
export const PARTICLES = fromLexicon('particles');

/** Before a hyphen they are no other name: "ex-Fujimori", "anti-Fujimori". */
export const PREFIXES = fromLexicon('prefixes');

/** Surnames that so many people bear that a page about Peru is not enough to know whose it is. */
export const COMMON_SURNAMES = fromLexicon('commonSurnames');

/** Given names common in the languages we read: before a surname, one of these is somebody else's, wherever capitals come from. */
export const GIVEN_NAMES = fromLexicon('givenNames');

/** What verbs that open a Spanish headline end in: "Renunció Fujimori". No given name does. */
export const VERB_ENDING = /(?:ó|aron|ieron|[aei]rá|[aei]rán)$/u;

/** Present-tense verbs that newspapers open headlines with: "Renuncia Fujimori", "Gana Humala". */
export const HEADLINE_VERBS = fromLexicon('headlineVerbs');

/** Acronyms that are words of a language too: in a line of capitals they are more likely the word. */
export const WORDS_LIKE_ACRONYMS = fromLexicon('wordsLikeAcronyms');

/** The same, folded: no given names. */
export const TOPIC_FOLDED = fromLexicon('topicWords');
