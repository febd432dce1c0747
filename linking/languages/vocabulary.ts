/**
 * The words of all languages, and of a lexicon's subjects, put together. They travel with the
 * lexicon, so that the script that goes into every page does not carry them.
 */
import { isTopic, type LexiconData, subjectOf } from '../lexicon/model.ts';
import { foldKey } from '../text/fold.ts';
import { LANGUAGES } from './all.ts';
import type { Calling, Language, OfficeWords, Words } from './language.ts';

type ListName = {
  [Name in keyof Language]-?: NonNullable<Language[Name]> extends Words ? Name : never;
}[keyof Language];

/** The lists of a language; those by calling, office, decade or kinship are not among them. */
const LISTS: Record<ListName, true> = {
  titles: true,
  courtesyTitles: true,
  former: true,
  feminine: true,
  masculine: true,
  auxiliaries: true,
  feminineEndings: true,
  masculineEndings: true,
  feminineArticles: true,
  masculineArticles: true,
  she: true,
  he: true,
  emphatic: true,
  functionWords: true,
  articles: true,
  definites: true,
  pluralArticles: true,
  family: true,
  of: true,
  possessives: true,
  conjunctions: true,
  whose: true,
  governments: true,
  under: true,
  pastPower: true,
  followers: true,
  particles: true,
  prefixes: true,
  pairs: true,
  placePrepositions: true,
  towards: true,
  namedAfter: true,
  ruleVerbs: true,
  powerWords: true,
  deathWords: true,
  sports: true,
  elections: true,
  weekdays: true,
  introductions: true,
  recent: true,
  pastTimes: true,
  presentTimes: true,
  presentVerbs: true,
  timeSpans: true,
  countries: true,
  bodyWords: true,
  givenNames: true,
  commonSurnames: true,
  headlineVerbs: true,
  verbEndings: true,
  capitalNounSigns: true,
  wordsLikeAcronyms: true,
};

type WordsByMeaning = Record<string, Words>;

/** The vocabulary as it is stored: plain JSON, words folded and separated by spaces. */
export interface VocabularyData {
  lists: Record<ListName, Words>;
  /** By calling, by office, by the figures that the years of a decade begin with. */
  callings: WordsByMeaning;
  offices: WordsByMeaning;
  formerOffices: WordsByMeaning;
  decades: WordsByMeaning;
  kinship: WordsByMeaning;
  /** Topic words by the subject's index. */
  topics: WordsByMeaning;
}

/** What linking knows about words. All are folded, but for `verbEndings`. */
export type Vocabulary = Record<ListName | 'topicWords', ReadonlySet<string>> & {
  /** The calling and the decade that a word stands for. */
  callings: ReadonlyMap<string, string>;
  decades: ReadonlyMap<string, string>;
  /** How a word relates two persons. */
  kinship: ReadonlyMap<string, string>;
  /** The offices, and the past offices, whose holders a word is a title of: heads of two bodies. */
  offices: ReadonlyMap<string, readonly string[]>;
  formerOffices: ReadonlyMap<string, readonly string[]>;
  /** The subjects, by index, that a topic word belongs to. */
  topics: ReadonlyMap<string, readonly string[]>;
};

const split = (words: Words) => words.split(/\s+/).filter(Boolean);
/** The words of a stored list. */
const splitStored = (words: Words) => (words === '' ? [] : words.split(' '));

const join = (parts: readonly (Words | undefined)[], fold = foldKey) =>
  [...new Set(parts.flatMap((words) => split(words ?? '').map(fold)))].join(' ');

function joinByMeaning(records: readonly WordsByMeaning[]): WordsByMeaning {
  const meanings = new Set(records.flatMap((record) => Object.keys(record)));
  return Object.fromEntries([...meanings].map((meaning) => [meaning, join(records.map((one) => one[meaning]))]));
}

const titlesOf = (offices: Record<string, OfficeWords>, kind: keyof OfficeWords): WordsByMeaning =>
  Object.fromEntries(Object.entries(offices).map(([office, words]) => [office, words[kind] ?? '']));

/** Languages in which pages about other countries are told from those about a subject's. */
const COUNTRY_LANGUAGES = ['en', 'es', 'fr', 'de'];

/** Two capital letters, as ISO 3166-1 has them. */
const regionCodes = () =>
  Array.from({ length: 26 ** 2 }, (_, index) => String.fromCharCode(65 + Math.floor(index / 26), 65 + (index % 26)));

/** Countries that are everyday words of another language: "gana" is Ghana, and Spanish "wins". */
const EVERYDAY_WORDS: ReadonlySet<string> = new Set(['gana', 'granada', 'jersey', 'ira', 'man', 'mali']);

/** The names of countries that are one word and no given name. */
function countryNames(givenNames: ReadonlySet<string>): Words {
  const names = COUNTRY_LANGUAGES.flatMap((lang) => {
    const regions = new Intl.DisplayNames(lang, { type: 'region', fallback: 'none' });
    return regionCodes().flatMap((code) => regions.of(code) ?? []);
  });
  const isPlain = (name: string) => !givenNames.has(foldKey(name)) && !EVERYDAY_WORDS.has(foldKey(name));
  return names.filter((name) => /^\p{L}+$/u.test(name) && isPlain(name)).join(' ');
}

/** Puts the words of all languages together with those that a lexicon's subjects add. */
export function packVocabulary({ subjects, aliases }: Pick<LexiconData, 'subjects' | 'aliases'>): VocabularyData {
  const languages = Object.values(LANGUAGES);
  const ofAll = (name: ListName) => join(languages.map((one) => one[name]));
  const lists = Object.fromEntries(Object.keys(LISTS).map((name) => [name, ofAll(name as ListName)]));
  const offices = [...languages, ...subjects].map((one) => one.offices ?? {});
  const topics = aliases.filter(isTopic);
  return {
    lists: {
      ...(lists as Record<ListName, Words>),
      functionWords: join(['functionWords', 'presentTimes', 'pastTimes'].map((name) => ofAll(name as ListName))),
      givenNames: join([ofAll('givenNames'), ...subjects.flatMap(({ givenNames = [] }) => givenNames)]),
      countries: join([ofAll('countries'), countryNames(new Set(split(ofAll('givenNames'))))]),
      // An accent is what sets these apart from names.
      verbEndings: join(
        languages.map(({ verbEndings }) => verbEndings),
        (ending) => ending,
      ),
    },
    callings: joinByMeaning(languages.map(({ callings = {} }) => callings)),
    offices: joinByMeaning(offices.map((one) => titlesOf(one, 'titles'))),
    formerOffices: joinByMeaning(offices.map((one) => titlesOf(one, 'formerTitles'))),
    decades: joinByMeaning(languages.map(({ decades = {} }) => decades)),
    kinship: joinByMeaning(languages.map(({ kinship = {} }) => kinship)),
    topics: joinByMeaning(topics.map((alias) => ({ [subjectOf(alias)]: alias.text }))),
  };
}

/** Given names and surnames that many people bear in some language; folded. */
export const frequentNames = (): ReadonlySet<string> =>
  new Set(
    Object.values(LANGUAGES).flatMap(({ givenNames = '', commonSurnames = '' }) =>
      [...split(givenNames), ...split(commonSurnames)].map(foldKey),
    ),
  );

/** The letters that sound alike in some language, and what is written for them. */
export const lettersAlike = (): { letters: RegExp; others: string[] }[] =>
  Object.values(LANGUAGES).flatMap((one) =>
    Object.entries(one.lettersAlike ?? {}).map(([letters, others]) => ({
      letters: new RegExp(letters, 'g'),
      others: split(others).map((other) => other.replace('_', '')),
    })),
  );

/** The callings that a text in one language names, such as the line of a card. */
export function callingsIn(text: string, lang: string): Calling[] {
  const words = new Set(foldKey(text).split(/[^\p{L}\p{N}-]+/u));
  const callings = Object.entries(LANGUAGES[lang]?.callings ?? {}) as [Calling, Words][];
  return callings
    .filter(([, list]) => split(list).some((word) => words.has(foldKey(word))))
    .map(([calling]) => calling);
}

const wordsWithMeanings = (words: WordsByMeaning) =>
  Object.entries(words).flatMap(([meaning, list]) => splitStored(list).map((word) => ({ word, meaning })));

const meaningOf = (words: WordsByMeaning) =>
  new Map(wordsWithMeanings(words).map(({ word, meaning }) => [word, meaning]));

function meaningsOf(words: WordsByMeaning): Map<string, string[]> {
  const byWord = Map.groupBy(wordsWithMeanings(words), ({ word }) => word);
  return new Map([...byWord].map(([word, all]) => [word, all.map(({ meaning }) => meaning)]));
}

/** Opens a stored vocabulary. */
export function openVocabulary({ lists, ...meanings }: VocabularyData): Vocabulary {
  const sets = Object.entries(lists).map(([name, words]) => [name, new Set(splitStored(words))]);
  const topics = meaningsOf(meanings.topics);
  return {
    ...(Object.fromEntries(sets) as Record<keyof VocabularyData['lists'], ReadonlySet<string>>),
    callings: meaningOf(meanings.callings),
    offices: meaningsOf(meanings.offices),
    formerOffices: meaningsOf(meanings.formerOffices),
    decades: meaningOf(meanings.decades),
    kinship: meaningOf(meanings.kinship),
    topics,
    topicWords: new Set(topics.keys()),
  };
}
