/** Suggests other ways of writing a name. Accents, capitals and possessives are found by themselves. */
import type { EntityKind } from '../pack/entity-kinds.ts';
import type { Alias } from '../pack/schema.ts';

/** A suggestion; `chosen`: taken unless the reader unchecks it. */
export interface SuggestedAlias extends Pick<Alias, 'text' | 'strength'> {
  chosen: boolean;
}

/** Words that are part of a surname ("de la Cruz"), or of no acronym. */
const PARTICLES = new Set(
  'a al an and da das de del der di do dos du e el en for la las le los of on the und van von y'.split(' '),
);

/** The words from this one back to its particles. */
function withParticles(words: readonly string[], at: number): string {
  let from = at;
  while (from > 1 && PARTICLES.has((words[from - 1] ?? '').toLowerCase())) from -= 1;
  return words.slice(from, at + 1).join(' ');
}

/**
 * A person's surname alone is weak: it counts on pages that name the whole name. In Spanish the
 * first of two surnames is the usual one.
 */
function surnames(words: readonly string[], lang: string): SuggestedAlias[] {
  const last = words.length - 1;
  if (last < 1) return [];
  const ends = [withParticles(words, last)];
  const before = last - (ends[0] ?? '').split(' ').length;
  if (before >= 1) ends.push(withParticles(words, before));
  const usual = lang === 'es' && ends.length > 1 ? 1 : 0;
  return ends.map((text, index) => ({ text, strength: 'weak', chosen: index === usual }));
}

function acronym(words: readonly string[]): SuggestedAlias[] {
  const letters = words
    .filter((word) => !PARTICLES.has(word.toLowerCase()))
    .map((word) => word[0] ?? '')
    .join('');
  return /^\p{Lu}{3,8}$/u.test(letters) ? [{ text: letters, strength: 'exact', chosen: false }] : [];
}

/** The suggestions for a name. `lang`: of the page it was found on. */
export function suggestAliases(name: string, kind: EntityKind, lang: string): SuggestedAlias[] {
  const words = name.trim().split(/\s+/);
  if (kind === 'person') return surnames(words, lang);
  return kind === 'organization' ? acronym(words) : [];
}
