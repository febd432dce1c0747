/** Words that stand on any page, in all languages that Ficha reads: no name is marked for them. */
import { LANGUAGES } from '../../../linking/languages/all.ts';
import type { Language } from '../../../linking/languages/language.ts';
import { foldKey } from '../../../linking/text/fold.ts';

type ListName = {
  [Name in keyof Language]-?: NonNullable<Language[Name]> extends string ? Name : never;
}[keyof Language];

/** Near any name: they tell nothing of whom it means. */
const SMALL: readonly ListName[] = ['functionWords', 'articles', 'definites', 'of', 'possessives', 'conjunctions'];

const EVERYDAY: readonly ListName[] = [
  ...SMALL,
  'titles',
  'former',
  'feminine',
  'masculine',
  'she',
  'he',
  'family',
  'whose',
  'governments',
  'under',
  'pastPower',
  'followers',
  'prefixes',
  'placePrepositions',
  'ruleVerbs',
  'powerWords',
  'deathWords',
  'sports',
  'elections',
  'weekdays',
  'headlineVerbs',
  'capitalNounSigns',
];

/** Also names of many people and of countries: on their own they mean nobody for certain. */
const COMMON: readonly ListName[] = ['givenNames', 'commonSurnames', 'countries', 'namedAfter'];

const wordsOf = (text: string | undefined) => (text ?? '').split(/\s+/).filter(Boolean).map(foldKey);

function wordsIn(lists: readonly ListName[]): Set<string> {
  return new Set(Object.values(LANGUAGES).flatMap((language) => lists.flatMap((list) => wordsOf(language[list]))));
}

function meaningWords(): string[] {
  return Object.values(LANGUAGES).flatMap(({ callings, offices, kinship }) => [
    ...Object.values(callings ?? {}).flatMap(wordsOf),
    ...Object.values(offices ?? {}).flatMap(({ titles, formerTitles }) => [
      ...wordsOf(titles),
      ...wordsOf(formerTitles),
    ]),
    ...Object.values(kinship ?? {}).flatMap(wordsOf),
  ]);
}

/** Sets of folded words. */
export interface CommonWords {
  small: ReadonlySet<string>;
  everyday: ReadonlySet<string>;
  common: ReadonlySet<string>;
}

let words: CommonWords | undefined;

/** Made at the first call. */
export function commonWords(): CommonWords {
  words ??= {
    small: wordsIn(SMALL),
    everyday: new Set([...wordsIn(EVERYDAY), ...meaningWords()]),
    common: wordsIn(COMMON),
  };
  return words;
}
