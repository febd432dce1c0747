/** The reader's settings, kept in `browser.storage.local`, where every context reads them without waking the background. */
import type { PackedLexicon } from '../mentions/packed-lexicon.ts';

export interface Settings {
  /** Hosts on which the reader turned Ficha off. */
  offSites: string[];
}

export const DEFAULT_SETTINGS: Settings = { offSites: [] };

/** Everything that is kept in `browser.storage.local`, by key. */
export interface LocalStorage {
  settings?: Partial<Settings>;
  lexicon?: PackedLexicon;
  /** Says of which pack and in which form `lexicon` is, so that it can be compared without reading it. */
  lexiconHash?: string;
}

export function settingsOf(stored: LocalStorage): Settings {
  return { ...DEFAULT_SETTINGS, ...stored.settings };
}

/** The site a page belongs to, as settings name it; undefined for pages that are no web pages. */
export function siteOf(address: string): string | undefined {
  const url = URL.parse(address);
  if (!url) return undefined;
  if (url.protocol === 'file:') return 'file:';
  return /^https?:$/.test(url.protocol) ? url.host : undefined;
}

export function isOff(settings: Settings, site: string | undefined): boolean {
  return site !== undefined && settings.offSites.includes(site);
}

export function withSite(settings: Settings, site: string, on: boolean): Settings {
  const others = settings.offSites.filter((other) => other !== site);
  return { ...settings, offSites: on ? others : [...others, site] };
}
