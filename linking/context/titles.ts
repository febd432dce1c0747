/**
 * What titles near a name say: an office, whether it is past, a calling, a family, a woman or a man.
 */

import type { Vocabulary } from '../languages/vocabulary.ts';
import type { Gender } from '../lexicon/model.ts';
import { isCaseless } from '../text/characters.ts';
import type { Word } from '../text/words.ts';
import { type Context, type Neighbour, wordsOfSentence } from './context.ts';

/** How many words off a title may stand: "el presidente electo Torres". */
const TITLE_REACH = 3;

/** What the title next to a name says. */
export interface Title {
  /** The offices that it may stand for. */
  offices: readonly string[];
  former: boolean;
  /** It stands before the name; one behind a comma is looser. */
  before: boolean;
}

/** True for a word that is, or belongs to, a title: with a capital it is still no given name. */
export const isTitle = (folded: string, vocabulary: Vocabulary): boolean =>
  // "president-elect"
  (folded.includes('-') && isTitle(folded.slice(0, folded.indexOf('-')), vocabulary)) ||
  vocabulary.titles.has(folded) ||
  vocabulary.former.has(folded) ||
  vocabulary.offices.has(folded) ||
  vocabulary.formerOffices.has(folded) ||
  vocabulary.callings.has(folded) ||
  vocabulary.topicWords.has(folded);

/**
 * Words of the title before the name, nearest first: up to the first capital that is no title's.
 */
function titleWords({ before, vocabulary }: Context): readonly Neighbour[] {
  const near = before.slice(0, TITLE_REACH);
  const end = near.findIndex(({ folded, capital }) => capital && !isTitle(folded, vocabulary));
  return end < 0 ? near : near.slice(0, end);
}

type Office = Omit<Title, 'before'>;

function officeIn(
  words: readonly Neighbour[],
  vocabulary: Vocabulary,
  qualifier: (index: number) => Neighbour | undefined,
): Office | undefined {
  for (const [index, { folded }] of words.entries()) {
    const past = vocabulary.formerOffices.get(folded);
    if (past) return { offices: past, former: true };
    const present = vocabulary.offices.get(folded);
    if (present) return { offices: present, former: vocabulary.former.has(qualifier(index)?.folded ?? '') };
  }
  return undefined;
}

/** Characters of the longest title behind a name where words have no spaces between them. */
const SPACELESS_TITLE = 5;

/** The title right behind a name in Japanese or Chinese. */
function titleWithoutSpace({ following, vocabulary }: Context): Title | undefined {
  if (!isCaseless(following)) return undefined;
  for (let length = SPACELESS_TITLE; length > 1; length--) {
    const word = following.slice(0, length);
    const former = vocabulary.formerOffices.get(word);
    const offices = former ?? vocabulary.offices.get(word);
    if (offices) return { offices, former: former !== undefined, before: true };
  }
  return undefined;
}

/** Words before a name among which a title may mean its bearer: "The president spoke. Torres ..." */
const NEAR_TITLE_WORDS = 14;

/** A title before the name that stands for somebody without naming him, and its gender. */
export interface NearTitle extends Omit<Title, 'before'> {
  gender: Gender | undefined;
}

/** Reads the last title before the name that no name follows: "The president spoke. Torres ..." */
export function titleNear({ left, before, vocabulary }: Context): NearTitle | undefined {
  const near = left.slice(-NEAR_TITLE_WORDS);
  const { offices, formerOffices, feminine, masculine, definites, feminineArticles, of, topicWords } = vocabulary;
  const { kinship } = vocabulary;
  const isNoun = ({ folded }: Word) => (feminine.has(folded) || masculine.has(folded)) && !kinship.has(folded);
  const index = near.findLastIndex(
    (word) => offices.has(word.folded) || formerOffices.has(word.folded) || isNoun(word),
  );
  const word = near[index];
  if (!word || near.length - index <= Math.min(before.length, 2)) return undefined;
  const next = near[index + 1];
  const behind = next && of.has(next.folded) ? near[index + 2] : next;
  if (behind?.capital && !vocabulary.functionWords.has(behind.folded) && !topicWords.has(behind.folded))
    return undefined;
  const ahead = near.slice(Math.max(0, index - 3), index);
  if (!ahead.some(({ folded }) => definites.has(folded))) return undefined;
  // "a brother of the president": that is not the bearer.
  if (near.slice(Math.max(0, index - 4), index).some(({ folded }) => kinship.has(folded))) return undefined;
  const article = ahead.findLast(({ folded }) => definites.has(folded))?.folded ?? '';
  const isFeminine = feminine.has(word.folded) || feminineArticles.has(article);
  const past = formerOffices.get(word.folded);
  return {
    offices: past ?? offices.get(word.folded) ?? [],
    former: past !== undefined || ahead.some(({ folded }) => vocabulary.former.has(folded)),
    gender: isFeminine ? 'woman' : masculine.has(word.folded) ? 'man' : undefined,
  };
}

/**
 * The office before the name ("former President Torres"), else behind it ("Torres, a former
 * president").
 */
export function titleOf(context: Context): Title | undefined {
  const { before, apposition, vocabulary } = context;
  const ahead = officeIn(titleWords(context), vocabulary, (index) => before[index + 1]);
  if (ahead) return { ...ahead, before: true };
  const behind = officeIn(apposition.slice(0, TITLE_REACH), vocabulary, (index) => apposition[index - 1]);
  return behind ? { ...behind, before: false } : titleWithoutSpace(context);
}

/**
 * The callings said before the name or behind its comma: "Monseñor Torres", "Torres, goalkeeper".
 */
export function callingsOf(context: Context): string[] {
  const words = [...titleWords(context), ...context.apposition.slice(0, 2)];
  return words.flatMap(({ folded }) => context.vocabulary.callings.get(folded) ?? []);
}

/** The gender of the title before the name, or of the word behind its comma. */
export function genderOfTitle(context: Context): Gender | undefined {
  const { feminine, feminineArticles, masculine, masculineArticles } = context.vocabulary;
  for (const { folded } of titleWords(context)) {
    if (feminine.has(folded) || feminineArticles.has(folded)) return 'woman';
    if (masculine.has(folded) || masculineArticles.has(folded)) return 'man';
    // "la semana pasada Torres": the article belongs to another word.
    if (!isTitle(folded, context.vocabulary)) break;
  }
  const [behind] = context.apposition;
  if (behind && !behind.capital && feminine.has(behind.folded)) return 'woman';
  if (behind && !behind.capital && masculine.has(behind.folded)) return 'man';
  return genderOfParticiple(context);
}

/** Letters of the shortest participle whose ending counts: "cada" is none. */
const MIN_PARTICIPLE = 7;

/**
 * The gender of a participle: "Torres fue condenado", "Torres, acompañada", a headline's "Torres condenada".
 */
function genderOfParticiple({ after, apposition, vocabulary }: Context): Gender | undefined {
  const [verb, next] = after;
  const word = verb && vocabulary.auxiliaries.has(verb.folded) ? next : (apposition[0] ?? verb);
  if (!word || word.folded.length < MIN_PARTICIPLE) return undefined;
  const hasEnding = (endings: ReadonlySet<string>) => [...endings].some((ending) => word.folded.endsWith(ending));
  return hasEnding(vocabulary.feminineEndings) ? 'woman' : hasEnding(vocabulary.masculineEndings) ? 'man' : undefined;
}

/** "Universidad Torres", "obispo de Torres"; but "obispo Torres" is a man with his title. */
export function isNamedAfter({ before, vocabulary }: Context, isFullName = false): boolean {
  const { namedAfter } = vocabulary;
  const [previous = '', second = ''] = before.map(({ folded }) => folded);
  // "the university's rector Ana Torres"
  if (!isFullName && namedAfter.has(second)) return true;
  return namedAfter.has(previous) && !isTitle(previous, vocabulary);
}

/** True for "los Torres", "the Torres family", "the Torreses"; but "Torres's family" is his. */
export function isFamily(context: Context, isPlural: boolean): boolean {
  const { before, after, joinedAfter, possessive, vocabulary } = context;
  // German "die Torres-Regierung": the article is another word's.
  if (joinedAfter) return false;
  const [previous] = before;
  const [next] = after;
  if (isPlural && previous?.folded === 'the') return true;
  if (previous && (vocabulary.pluralArticles.has(previous.folded) || vocabulary.family.has(previous.folded)))
    return true;
  return !possessive && next !== undefined && vocabulary.family.has(next.folded);
}

const YEAR = /^[12]\d{3}$/;
/** "1990s", "1990er", "1990ern". */
const DECADE = /^([12]\d\d)0(?:s|er|ern)$/;

/** Years in the sentence of a name, as four figures. */
export const yearsInSentence = (context: Context): string[] =>
  wordsOfSentence(context).flatMap(({ folded }) => (YEAR.test(folded) ? folded : []));

/** The decade that a word names, as the three figures that its years begin with: "1990s". */
export const decadeOf = (folded: string, { decades }: Vocabulary): string | undefined =>
  DECADE.exec(folded)?.[1] ?? decades.get(folded);

/** Years in the sentence, as four figures, and decades, as the three that their years begin with. */
export const timesInSentence = (context: Context): string[] =>
  wordsOfSentence(context).flatMap(({ folded }) =>
    YEAR.test(folded) ? folded : (decadeOf(folded, context.vocabulary) ?? []),
  );
