import type { Entity } from '../../../../data/pack/schema.ts';
import type { Language } from '../../../../data/settings/languages.ts';
import { foldKey } from '../../../../linking/text/fold.ts';
import { CONVENTIONS } from '../../../../locales/conventions.ts';

/** The entities whose names begin with one letter, in alphabetical order; with one of many letters, "丁–世". */
export interface LetterGroup {
  letter: string;
  entities: Entity[];
}

/** Letters beyond which a list has scripts of thousands, and neighbours with few cards share a place. */
const MAX_LETTERS = 120;

const ARTICLES = new Set(Object.values(CONVENTIONS).flatMap(({ articles }) => articles));

/** A name as dictionaries sort it: without quotation marks and without its article. */
function sortKeyOf(name: string): string {
  const folded = foldKey(name).replace(/^[^\p{L}\p{N}]+/u, '');
  const [first = '', ...rest] = folded.split(' ');
  return ARTICLES.has(first) && rest.length > 0 ? rest.join(' ') : folded;
}

/** The first letter of a name, of a Korean one the first consonant; "#" for a name that begins with none. */
function letterOf(name: string): string {
  const [first = ''] = sortKeyOf(name).slice(0, 2).normalize('NFD');
  return /\p{L}/u.test(first) ? first.toUpperCase() : '#';
}

/** Sorts entities by name and groups them by first letter. */
export function groupByLetter(entities: Entity[], lang: Language): LetterGroup[] {
  const { compare } = new Intl.Collator(lang, { sensitivity: 'base', numeric: true });
  const sorted = [...entities].sort((a, b) => compare(sortKeyOf(a.name[lang]), sortKeyOf(b.name[lang])));
  const groups = Map.groupBy(sorted, ({ name }) => letterOf(name[lang]));
  return shareLetters(
    [...groups].map(([letter, inGroup]) => ({ letter, entities: inGroup })),
    entities.length / MAX_LETTERS,
  );
}

/** Puts neighbours together as long as they have at most `most` cards, where there are too many letters. */
function shareLetters(groups: readonly LetterGroup[], most: number): LetterGroup[] {
  if (groups.length <= MAX_LETTERS) return [...groups];
  const shared: { first: string; last: string; entities: Entity[] }[] = [];
  for (const { letter, entities } of groups) {
    const before = shared.at(-1);
    if (before && before.entities.length + entities.length <= most) {
      before.last = letter;
      before.entities.push(...entities);
    } else shared.push({ first: letter, last: letter, entities: [...entities] });
  }
  return shared.map(({ first, last, entities }) => ({
    letter: first === last ? first : `${first}–${last}`,
    entities,
  }));
}

/** Cards that are listed at once. */
export const MAX_LISTED = 200;

/** Parts that a list is divided into: few enough to read, and two levels of them hold 200,000 cards. */
const MAX_PARTS = 32;

/** The cards in parts of equal size, in their order: one part for what can be listed at once. */
export function partsOf(entities: readonly Entity[]): Entity[][] {
  const count = Math.min(MAX_PARTS, Math.ceil(entities.length / MAX_LISTED));
  const size = Math.ceil(entities.length / count);
  return Array.from({ length: count }, (_, index) => entities.slice(index * size, (index + 1) * size));
}
