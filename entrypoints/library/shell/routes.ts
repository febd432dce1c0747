/**
 * Addresses within the library: `#/card/grupo-colina`, `#/timeline?entity=alberto-fujimori`. They are what bookmarks, the card and
 * the side panel link to, so they must go on working: change none, add new ones.
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
  /** What stands after the section: the entity of a card or a map. */
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
  const [first = '', second, ...rest] = path.split('/').filter(Boolean);
  const section = first === '' ? 'home' : first;
  if (!isSection(section) || rest.length > 0) return undefined;
  const id = second === undefined ? undefined : decoded(second);
  if (second !== undefined && id === undefined) return undefined;
  return { section, ...(id ? { id } : {}), query: Object.fromEntries(new URLSearchParams(query)) };
}

/** The hash that leads to a route; parts of the query that are empty are left out. */
export function hrefTo(section: SectionName, id?: string, query: Record<string, string | undefined> = {}): string {
  const path = section === 'home' ? '' : [section, ...(id ? [encodeURIComponent(id)] : [])].join('/');
  const given = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]));
  const search = new URLSearchParams(given).toString();
  return `#/${path}${search && `?${search}`}`;
}
