/** The cards of the archive in alphabetical order, under their first letters. */

import { plain } from '../../../../data/facts/search/words.ts';
import type { Entity } from '../../../../data/pack/schema.ts';
import type { Language } from '../../../../data/settings/languages.ts';

export interface Letter {
  letter: string;
  entities: Entity[];
}

/** As a dictionary files a name: without quotation marks, without its article. */
const filed = (name: string) =>
  plain(name)
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(/^(the|el|la|los|las) (?=\S)/, '');

/** "#" for names that begin with no letter. */
function letterOf(name: string): string {
  const [first = ''] = filed(name);
  return /\p{L}/u.test(first) ? first.toUpperCase() : '#';
}

export function byLetter(entities: Entity[], lang: Language): Letter[] {
  const { compare } = new Intl.Collator(lang, { sensitivity: 'base', numeric: true });
  const sorted = [...entities].sort((a, b) => compare(filed(a.name[lang]), filed(b.name[lang])));
  const letters = new Map<string, Entity[]>();
  for (const entity of sorted) {
    const letter = letterOf(entity.name[lang]);
    letters.set(letter, [...(letters.get(letter) ?? []), entity]);
  }
  return [...letters].map(([letter, found]) => ({ letter, entities: found }));
}
