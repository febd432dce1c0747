/**
 * Addresses within the library: `#/card/north/ana-torres`, `#/timeline?entity=north/ana-torres`. Bookmarks hold them, so
 * they must go on working: change none, add new ones. Older ones name no pack: `#/card/ana-torres`.
 */

/** Every section that has an address; which of them are built, and how they look, is for `sections.tsx` to say. */
export const SECTION_NAMES = [
  'home',
  'browse',
  'card',
  'timeline',
  'map',
  'notes',
  'note',
  'settings',
  'about',
  'welcome',
  'editors',
] as const;

export type SectionName = (typeof SECTION_NAMES)[number];

export interface Route {
  section: SectionName;
  /** The path after the section: an entity's id, or a note's. */
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

/** The route of an address's hash; undefined for one that is none of ours. */
export function routeOf(hash: string): Route | undefined {
  const [path = '', query = ''] = hash.replace(/^#/, '').split(/\?(.*)/s);
  const [first = '', ...parts] = path.split('/').filter(Boolean);
  const section = first === '' ? 'home' : first;
  // An id is `pack/entity`, or one part only.
  if (!isSection(section) || parts.length > 2) return undefined;
  const id = decoded(parts.join('/'));
  if (id === undefined) return undefined;
  return { section, ...(id ? { id } : {}), query: Object.fromEntries(new URLSearchParams(query)) };
}

/** The hash that leads to a route; parts of the query that are empty are left out. */
export function hrefTo(section: SectionName, id?: string, query: Record<string, string | undefined> = {}): string {
  const path = section === 'home' ? '' : [section, ...(id ? id.split('/').map(encodeURIComponent) : [])].join('/');
  const given = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]));
  // Slashes need no escape in a query, and ids stay readable without.
  const search = new URLSearchParams(given).toString().replaceAll('%2F', '/');
  return `#/${path}${search && `?${search}`}`;
}
