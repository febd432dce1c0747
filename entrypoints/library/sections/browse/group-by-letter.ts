import type { Entity } from '../../../../data/pack/schema.ts';
import type { Language } from '../../../../data/settings/languages.ts';
import { foldKey } from '../../../../linking/text/fold.ts';
import { CONVENTIONS } from '../../../../locales/conventions.ts';

/** The entities whose names begin with one letter, in alphabetical order. */
export interface LetterGroup {
  letter: string;
  entities: Entity[];
}

const ARTICLES = new Set(Object.values(CONVENTIONS).flatMap(({ articles }) => articles));

/** A name as dictionaries sort it: without quotation marks and without its article. */
function sortKeyOf(name: string): string {
  const folded = foldKey(name).replace(/^[^\p{L}\p{N}]+/u, '');
  const [first = '', ...rest] = folded.split(' ');
  return ARTICLES.has(first) && rest.length > 0 ? rest.join(' ') : folded;
}

/** The first letter of a name, or "#" for a name that begins with none. */
function letterOf(name: string): string {
  const [first = ''] = sortKeyOf(name);
  return /\p{L}/u.test(first) ? first.toUpperCase() : '#';
}

/** Sorts entities by name and groups them by first letter. */
export function groupByLetter(entities: Entity[], lang: Language): LetterGroup[] {
  const { compare } = new Intl.Collator(lang, { sensitivity: 'base', numeric: true });
  const sorted = [...entities].sort((a, b) => compare(sortKeyOf(a.name[lang]), sortKeyOf(b.name[lang])));
  const groups = Map.groupBy(sorted, ({ name }) => letterOf(name[lang]));
  return [...groups].map(([letter, inGroup]) => ({ letter, entities: inGroup }));
}
