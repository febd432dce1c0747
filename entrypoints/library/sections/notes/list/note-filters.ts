/** What the notes can be narrowed by, and which of them fit. */

import type { NoteQuery } from '../../../../../data/notes/find-notes.ts';
import { matchesQuery } from '../../../../../data/notes/find-notes.ts';
import type { Note } from '../../../../../data/notes/note.ts';
import { inOrderFound, type NoteSearch } from '../../../../../data/notes/search-notes.ts';
import type { Language } from '../../../../../data/settings/languages.ts';
import { siteOf } from '../../../../../data/settings/settings.ts';

export const FILTERS = ['find', 'entity', 'tag', 'site', 'from', 'to'] as const;

/** As the address has them; empty ones are none. */
export type Filters = Partial<Record<(typeof FILTERS)[number], string>>;

export function filtersOf(query: Record<string, string>): Filters {
  return Object.fromEntries(FILTERS.flatMap((name) => (query[name] ? [[name, query[name]]] : [])));
}

/** The notes that fit, newest first, or nearest first while words are looked for. */
export function narrowed(notes: readonly Note[], { find, ...query }: Filters, search: NoteSearch | undefined): Note[] {
  const fitting = notes.filter((note) => matchesQuery(note, query satisfies NoteQuery));
  return find?.trim() && search ? inOrderFound(fitting, search.find(find)) : fitting;
}

/** The name that a note has for an entity. */
export function nameOf({ names }: Note, id: string, lang: Language): string {
  return (Object.hasOwn(names, id) && names[id]?.[lang]) || id;
}

export interface Choice {
  value: string;
  text: string;
}

/** Everything that at least one note has, in alphabetical order. */
export function choicesIn(notes: readonly Note[], lang: Language): Record<'entity' | 'tag' | 'site', Choice[]> {
  const [entity, tag, site] = [new Map<string, string>(), new Map<string, string>(), new Map<string, string>()];
  for (const note of notes) {
    for (const id of note.entities) if (!entity.has(id)) entity.set(id, nameOf(note, id, lang));
    for (const one of note.tags) tag.set(one, one);
    const own = siteOf(note.page.url);
    if (own) site.set(own, own);
  }
  const { compare } = new Intl.Collator(lang);
  const inOrder = (found: Map<string, string>) =>
    [...found].map(([value, text]) => ({ value, text })).sort((a, b) => compare(a.text, b.text));
  return { entity: inOrder(entity), tag: inOrder(tag), site: inOrder(site) };
}
