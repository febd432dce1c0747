import { matchesQuery, type NoteQuery } from '../../../../../data/notes/find-notes.ts';
import type { Note } from '../../../../../data/notes/note.ts';
import { inOrderFound, type NoteSearch } from '../../../../../data/notes/search-notes.ts';
import { withPack } from '../../../../../data/pack/qualified-id.ts';
import type { Language } from '../../../../../data/settings/languages.ts';
import { siteOf } from '../../../../../data/settings/settings.ts';

const FILTERS = ['find', 'entity', 'tag', 'site', 'from', 'to'] as const;

/** The filters in the address; empty ones do not filter. */
export type Filters = Partial<Record<(typeof FILTERS)[number], string>>;

/**
 * The filters in the query of an address. An entity without a pack, from an old bookmark, gets the
 * given pack.
 */
export function filtersOf(query: Record<string, string>, packOfBareIds: string): Filters {
  const filters: Filters = Object.fromEntries(FILTERS.flatMap((name) => (query[name] ? [[name, query[name]]] : [])));
  return filters.entity ? { ...filters, entity: withPack(filters.entity, packOfBareIds) } : filters;
}

/** The matching notes in their order, or best match first for a search. */
export function filterNotes(
  notes: readonly Note[],
  { find, ...query }: Filters,
  search: NoteSearch | undefined,
): Note[] {
  const matching = notes.filter((note) => matchesQuery(note, query satisfies NoteQuery));
  return find?.trim() && search ? inOrderFound(matching, search.find(find)) : matching;
}

/** The name that a note keeps for an entity, or else the entity's id. */
export function nameOf({ names }: Note, id: string, lang: Language): string {
  return (Object.hasOwn(names, id) && names[id]?.[lang]) || id;
}

/** An option of a filter. */
export interface Choice {
  value: string;
  text: string;
}

/** The entities, tags and sites of all notes, in alphabetical order. */
export function choicesIn(notes: readonly Note[], lang: Language): Record<'entity' | 'tag' | 'site', Choice[]> {
  const [entity, tag, site] = [new Map<string, string>(), new Map<string, string>(), new Map<string, string>()];
  for (const note of notes) {
    for (const id of note.entities) if (!entity.has(id)) entity.set(id, nameOf(note, id, lang));
    for (const text of note.tags) tag.set(text, text);
    const host = siteOf(note.page.url);
    if (host) site.set(host, host);
  }
  const { compare } = new Intl.Collator(lang);
  const sorted = (found: Map<string, string>) =>
    [...found].map(([value, text]) => ({ value, text })).sort((a, b) => compare(a.text, b.text));
  return { entity: sorted(entity), tag: sorted(tag), site: sorted(site) };
}
