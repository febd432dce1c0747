/**
 * Addresses within the library. Bookmarks, cards, the popup and the side panel link to them, so
 * existing ones must keep working. Older ones name no pack: `#/card/ana-torres`.
 *
 * - `#/card/north/ana-torres`: a card.
 * - `#/card/north/ana-torres?fact=north/ana-torres.born`: a fact; its card opens at it.
 * - `#/timeline?entity=north/ana-torres`: the timeline of one entity.
 * - `#/timeline?names=north/ana-torres,north/grupo-norte`: the timeline of several, such as the
 *   names of a web page.
 * - `#/own/mine/ana-torres-abcdefgh`: the form of an own card; `#/own/new`: of a new one.
 * - `#/own/north/ana-torres`: the form of the reader's facts on that card.
 * - `#/map/north/ana-torres`: the map around one entity.
 * - `#/map?names=north/ana-torres,north/grupo-norte`: the map of several.
 */

/** The names of all sections, as addresses have them. */
export const SECTION_NAMES = [
  'home',
  'browse',
  'card',
  'timeline',
  'map',
  'read',
  'notes',
  'note',
  'packs',
  'own',
  'settings',
  'about',
  'welcome',
  'editors',
] as const;

/** The name of a section. */
export type SectionName = (typeof SECTION_NAMES)[number];

/** A parsed address. */
export interface Route {
  section: SectionName;
  /** The part after the section: an entity's id for a card or a map, a note's id for a note. */
  id?: string;
  query: Record<string, string>;
}

const isSection = (name: string): name is SectionName => SECTION_NAMES.some((section) => section === name);

function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}

/** Parses the hash of an address; undefined for one that no section has. */
export function parseRoute(hash: string): Route | undefined {
  const [path = '', query = ''] = hash.replace(/^#/, '').split(/\?(.*)/s);
  const [first = '', ...parts] = path.split('/').filter(Boolean);
  const section = first === '' ? 'home' : first;
  // An id is `pack/entity`, or one part only.
  if (!isSection(section) || parts.length > 2) return undefined;
  const id = decoded(parts.join('/'));
  if (id === undefined) return undefined;
  return { section, ...(id ? { id } : {}), query: Object.fromEntries(new URLSearchParams(query)) };
}

/** The hash of a route, without the empty parts of the query. */
export function hrefTo(section: SectionName, id?: string, query: Record<string, string | undefined> = {}): string {
  const path = section === 'home' ? '' : [section, ...(id ? id.split('/').map(encodeURIComponent) : [])].join('/');
  const given = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]));
  // Slashes and commas need no escape in a query, and ids stay readable without.
  const search = new URLSearchParams(given).toString().replaceAll('%2F', '/').replaceAll('%2C', ',');
  return `#/${path}${search && `?${search}`}`;
}

/** The ids in the `names` of a query, each once. */
export function namesIn({ names = '' }: Route['query']): string[] {
  return [...new Set(names.split(',').filter(Boolean))];
}
