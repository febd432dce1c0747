/** What the title next to a name says: which office, whether it is past, a woman's or a man's, or a whole family. */

import {
  decadeOf,
  FAMILY,
  FEMININE,
  FEMININE_ARTICLES,
  FORMER,
  FORMER_PRESIDENT,
  MASCULINE,
  MASCULINE_ARTICLES,
  OTHER_CALLINGS,
  PLURAL_ARTICLES,
  PRESIDENT,
  TITLES,
} from '../languages/word-lists.ts';
import type { Context, Neighbour } from './context.ts';

/** How many words off a title may stand: "el presidente peruano Fujimori". */
const REACH = 3;

export interface Title {
  office: string;
  former: boolean;
  /** It stands before the name; one behind a comma is looser. */
  before: boolean;
}

const isTitle = (folded: string) =>
  TITLES.has(folded) || PRESIDENT.has(folded) || FORMER_PRESIDENT.has(folded) || OTHER_CALLINGS.has(folded);

/** Words of the title before the name: up to the first capital that is no title's. */
function titleWords(words: readonly Neighbour[]): readonly Neighbour[] {
  const near = words.slice(0, REACH);
  const end = near.findIndex(({ folded, capital }) => capital && !isTitle(folded));
  return end < 0 ? near : near.slice(0, end);
}

function officeIn(words: readonly Neighbour[], qualifier: (index: number) => Neighbour | undefined) {
  for (const [index, { folded }] of words.entries()) {
    if (FORMER_PRESIDENT.has(folded)) return { office: 'president', former: true };
    if (PRESIDENT.has(folded)) return { office: 'president', former: FORMER.has(qualifier(index)?.folded ?? '') };
  }
  return undefined;
}

/** The office before the name ("former President Fujimori"), else behind it ("Fujimori, a former president"). */
export function titleOf({ before, apposition }: Context): Title | undefined {
  const ahead = officeIn(titleWords(before), (index) => before[index + 1]);
  if (ahead) return { ...ahead, before: true };
  const behind = officeIn(apposition.slice(0, REACH), (index) => apposition[index - 1]);
  return behind && { ...behind, before: false };
}

/** A calling that none of ours ever had stands before the name or behind its comma: "Monseñor Castillo", "Toledo, portero". */
export function isOtherCalling({ before, apposition }: Context): boolean {
  const [behind, further] = apposition;
  const words = [...titleWords(before), ...[behind, further].flatMap((word) => word ?? [])];
  return words.some(({ folded }) => OTHER_CALLINGS.has(folded));
}

/** The grammatical gender of the title before the name, in languages that tell. */
export function genderBefore({ before, apposition }: Context): 'woman' | 'man' | undefined {
  for (const { folded } of titleWords(before)) {
    if (FEMININE.has(folded) || FEMININE_ARTICLES.has(folded)) return 'woman';
    if (MASCULINE.has(folded) || MASCULINE_ARTICLES.has(folded)) return 'man';
    // "la semana pasada Fujimori": the article belongs to another word.
    if (!TITLES.has(folded)) break;
  }
  const [behind] = apposition;
  if (!behind || behind.capital) return undefined;
  return FEMININE.has(behind.folded) ? 'woman' : MASCULINE.has(behind.folded) ? 'man' : undefined;
}

/** "los Fujimori", "la familia Fujimori", "the Fujimoris", "the Fujimori family"; but "Fujimori's family" is his. */
export function isFamily({ before, after, joinedAfter, possessive }: Context, isPlural: boolean): boolean {
  // German "die Fujimori-Regierung": the article is another word's.
  if (joinedAfter) return false;
  const [previous] = before;
  const [next] = after;
  if (isPlural && previous?.folded === 'the') return true;
  if (previous && (PLURAL_ARTICLES.has(previous.folded) || FAMILY.has(previous.folded))) return true;
  return !possessive && next !== undefined && FAMILY.has(next.folded);
}

const isYear = (word: string) => word.length === 4 && Number(word) >= 1900 && Number(word) < 2100;

const DECADE_ENDINGS = ['s', 'er', 'ern'];

/** "1990s", "1990er": as the three figures that its years begin with. */
function decadeIn(word: string): string | undefined {
  const isDecade = word.charAt(3) === '0' && DECADE_ENDINGS.includes(word.slice(4)) && isYear(word.slice(0, 4));
  return isDecade ? word.slice(0, 3) : undefined;
}

/** Years and decades that stand near the name. */
export function yearsNearby({ left, right }: Context): string[] {
  const years: string[] = [];
  for (const words of [left, right])
    for (const { folded } of words) {
      if (isYear(folded)) years.push(folded);
      const decade = decadeIn(folded) ?? decadeOf(folded);
      if (decade) years.push(decade);
    }
  return years;
}
