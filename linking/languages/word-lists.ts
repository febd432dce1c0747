/** Words around a surname that say what it is. Folded: lower case, no accents. English and Spanish, with close forms in other languages. */

import type { WordData } from './word-data.ts';

export interface WordList {
  has(word: string): boolean;
}

/** The long lists travel with the lexicon, not with the script that goes into every page: until one is opened, nothing is in them. */
let data: WordData | undefined;

/** A list is taken apart when it is first asked: all of them at once would keep a page waiting. */
function fromLexicon(name: keyof WordData): WordList {
  let words: Set<string> | undefined;
  let from: WordData | undefined;
  return {
    has(word) {
      if (!words || from !== data) words = new Set(data?.[name].split(' '));
      from = data;
      return words.has(word);
    },
  };
}

/** Called when a lexicon is opened, before anything can be linked with it. */
export function openWordLists(given: WordData): void {
  data = given;
}

/** May stand before a surname, capitalised, without being a given name. */
export const TITLES = fromLexicon('TITLES');

/** Small words that open a sentence or a title in capitals and are no given name. */
export const FUNCTION_WORDS = fromLexicon('FUNCTION_WORDS');

/** Titles of an office, and of one that is past. */
export const PRESIDENT = fromLexicon('PRESIDENT');
export const FORMER_PRESIDENT = fromLexicon('FORMER_PRESIDENT');

const EIGHTIES = fromLexicon('EIGHTIES');
const NINETIES = fromLexicon('NINETIES');

/** A decade in words, as the three figures that its years begin with. */
export const decadeOf = (word: string) => (EIGHTIES.has(word) ? '198' : NINETIES.has(word) ? '199' : undefined);

/** Callings that no person of the lexicon ever had: clergy, sport, stage, the bench. */
export const OTHER_CALLINGS = fromLexicon('OTHER_CALLINGS');

/** Make an office a past one: "former president". */
export const FORMER = fromLexicon('FORMER');

/** Before a name: it is where something is, not who somebody is. */
export const PLACE_PREPOSITIONS = fromLexicon('PLACE_PREPOSITIONS');

/** Before a name, at most two words off: it is called after somebody, or is somewhere. */
export const NAMED_AFTER = fromLexicon('NAMED_AFTER');

/** Titles that only a woman or only a man is given, in languages that tell. */
export const FEMININE = fromLexicon('FEMININE');
export const MASCULINE = fromLexicon('MASCULINE');
/** Before a title, or before a surname alone, these tell the same. */
export const FEMININE_ARTICLES = fromLexicon('FEMININE_ARTICLES');
export const MASCULINE_ARTICLES = fromLexicon('MASCULINE_ARTICLES');

/** An article that Spanish puts before a thing, and hardly ever before a man's surname: "el castillo" written with a capital. */
export const THING_ARTICLES = fromLexicon('THING_ARTICLES');

/** Before or behind a surname they make it a family, which is nobody in particular. */
export const PLURAL_ARTICLES = fromLexicon('PLURAL_ARTICLES');
export const FAMILY = fromLexicon('FAMILY');

/** Say that one person is another's relative. */
export const KIN = fromLexicon('KIN');
/** Between a kinship and a name: "daughter of", "Tochter des". Before one: "her father". */
export const OF = fromLexicon('OF');
export const POSSESSIVES = fromLexicon('POSSESSIVES');

/** Stand for a woman or for a man, in languages whose pronouns tell. */
export const SHE = fromLexicon('SHE');
export const HE = fromLexicon('HE');

/** Behind a surname they are no second surname, even in capitals: "the Fujimori Government". */
export const FOLLOWERS = fromLexicon('FOLLOWERS');

/** An acronym of an institution has one of these before it, in the languages that have words like acronyms. */
export const ARTICLES = fromLexicon('ARTICLES');

/** Frequent words that only German has. */
export const GERMAN_WORDS = fromLexicon('GERMAN_WORDS');

/** Between a surname and the next: "García de la Torre". */
export const PARTICLES = fromLexicon('PARTICLES');

/** Before a hyphen they are no other name: "ex-Fujimori", "anti-Fujimori". */
export const PREFIXES = fromLexicon('PREFIXES');

/** Surnames that so many people bear that a page about Peru is not enough to know whose it is. */
export const COMMON_SURNAMES = fromLexicon('COMMON_SURNAMES');

/** Given names common in the languages we read: before a surname, one of these is somebody else's, wherever capitals come from. */
export const GIVEN_NAMES = fromLexicon('GIVEN_NAMES');

/** What verbs that open a Spanish headline end in: "Renunció Fujimori". No given name does. */
export const VERB_ENDING = /(?:ó|aron|ieron|[aei]rá|[aei]rán)$/u;

/** Present-tense verbs that newspapers open headlines with: "Renuncia Fujimori", "Gana Humala". */
export const HEADLINE_VERBS = fromLexicon('HEADLINE_VERBS');

/** Acronyms that are words of a language too: in a line of capitals they are more likely the word. */
export const WORDS_LIKE_ACRONYMS = fromLexicon('WORDS_LIKE_ACRONYMS');

/** The same, folded: no given names. */
export const TOPIC_FOLDED = fromLexicon('TOPIC_FOLDED');
