/**
 * The reader's settings: their shape and defaults. They are stored in `browser.storage.local`,
 * which every context can read.
 */
import type { LexiconHead } from '../../linking/lexicon/stored.ts';
import { correctionsOf, type SiteCorrection } from './corrections.ts';
import { LANGUAGES, type Language } from './languages.ts';
import {
  DEFAULT_MARK_STYLES,
  MARK_COLOURS,
  MARK_SHAPES,
  MARKED_KINDS,
  type MarkedKind,
  type MarkStyles,
} from './mark-styles.ts';

/** Changes when stored settings would be read wrongly. */
export const SETTINGS_VERSION = 2;

/** How a card opens: hovering over a name, hovering with a key held, or a click. */
export const TRIGGERS = ['hover', 'key', 'click'] as const;

/** Values of `KeyboardEvent.key`. */
export const TRIGGER_KEYS = ['Alt', 'Control', 'Shift'] as const;

/**
 * Which mentions are marked: the first of each name in a section, all, or none. `auto` is `all` on a
 * page with few mentions and `first` on any other.
 */
export const MARKED = ['auto', 'all', 'first', 'none'] as const;

/** How wide a card is and how large its text. */
export const CARD_SIZES = ['small', 'medium', 'large'] as const;

/** The card's colours; `auto` follows the page where it is clearly dark or light, else the system. */
export const CARD_THEMES = ['auto', 'light', 'dark'] as const;

/** The range of the delays, in milliseconds. */
export const DELAYS = { least: 0, most: 2000 } as const;

/** Beyond these the oldest are dropped, because every page reads them. */
export const MAX_NEVER_MARKED = 500;

/** Characters of an entity's id; a longer one is malformed. */
export const LONGEST_ID = 200;

/** Sites in the list of a file that is imported. */
export const MAX_HOSTS = 20_000;

/** Everything that a reader can choose. */
export interface Settings {
  version: typeof SETTINGS_VERSION;
  language: 'browser' | Language;
  trigger: (typeof TRIGGERS)[number];
  triggerKey: (typeof TRIGGER_KEYS)[number];
  /** Milliseconds the pointer rests before a card opens. */
  openDelay: number;
  /**
   * Milliseconds before a card that the pointer has left closes; Wikipedia's previews use the same
   * 300.
   */
  closeDelay: number;
  cardSize: (typeof CARD_SIZES)[number];
  cardTheme: (typeof CARD_THEMES)[number];
  marked: (typeof MARKED)[number];
  markStyles: MarkStyles;
  /** Whether phrases that mean a card without naming it are marked too. */
  descriptions: boolean;
  /** Ids of entities whose names are never marked; lists of names still show them. */
  neverMarked: string[];
  /** Whether the toolbar button shows the number of names. */
  badge: boolean;
  /** Whether pages with names are remembered. */
  history: boolean;
  /** `except`: Ficha is on everywhere but on `hosts`; `only`: on `hosts` alone. */
  sites: { mode: 'except' | 'only'; hosts: string[] };
  /** Oldest first. */
  corrections: SiteCorrection[];
}

/** The settings of a reader who has changed nothing. */
export const DEFAULT_SETTINGS: Settings = {
  version: SETTINGS_VERSION,
  language: 'browser',
  trigger: 'hover',
  triggerKey: 'Alt',
  openDelay: 300,
  closeDelay: 300,
  cardSize: 'medium',
  cardTheme: 'auto',
  marked: 'auto',
  markStyles: DEFAULT_MARK_STYLES,
  descriptions: true,
  neverMarked: [],
  badge: true,
  history: false,
  sites: { mode: 'except', hosts: [] },
  corrections: [],
};

/** Some of the items in `browser.storage.local`, by key. */
export interface LocalStorage {
  settings?: unknown;
  lexicon?: LexiconHead;
  /**
   * Says of which pack and in which form `lexicon` is, so that it can be compared without reading
   * it.
   */
  lexiconHash?: string;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const oneOf = <T>(allowed: readonly T[], value: unknown, otherwise: T): T =>
  allowed.includes(value as T) ? (value as T) : otherwise;

const flag = (value: unknown, otherwise: boolean) => (typeof value === 'boolean' ? value : otherwise);

const delay = (value: unknown, otherwise: number) =>
  typeof value === 'number' && value >= DELAYS.least && value <= DELAYS.most ? Math.round(value) : otherwise;

function sitesOf(value: unknown): Settings['sites'] {
  if (!isObject(value) || !Array.isArray(value.hosts)) return DEFAULT_SETTINGS.sites;
  const hosts = value.hosts.filter((host) => typeof host === 'string');
  return { mode: oneOf(['except', 'only'] as const, value.mode, 'except'), hosts: [...new Set(hosts)] };
}

/** Version 1 stored every style, also unchanged ones. Those were solid lines in the usual colours. */
function isUnchangedInVersion1(kind: MarkedKind, { shape, colour }: Record<string, unknown>): boolean {
  return shape === 'solid' && colour === DEFAULT_MARK_STYLES[kind].colour;
}

function markStylesOf(value: unknown, version: unknown): MarkStyles {
  const stored = isObject(value) ? value : {};
  const styles = MARKED_KINDS.map((kind) => {
    const style = isObject(stored[kind]) ? stored[kind] : {};
    const usual = DEFAULT_MARK_STYLES[kind];
    if (version === 1 && isUnchangedInVersion1(kind, style)) return [kind, usual];
    return [
      kind,
      { shape: oneOf(MARK_SHAPES, style.shape, usual.shape), colour: oneOf(MARK_COLOURS, style.colour, usual.colour) },
    ];
  });
  return Object.fromEntries(styles) as MarkStyles;
}

function neverMarkedOf(value: unknown): string[] {
  if (!Array.isArray(value)) return [];
  const ids = value.filter((id) => typeof id === 'string' && id.length > 0 && id.length <= LONGEST_ID);
  return [...new Set<string>(ids)].slice(-MAX_NEVER_MARKED);
}

/** Stored settings, with defaults in the place of missing and malformed ones. */
export function settingsOf({ settings }: Pick<LocalStorage, 'settings'>): Settings {
  if (settings === undefined) return DEFAULT_SETTINGS;
  const stored = isObject(settings) ? settings : {};
  const defaults = DEFAULT_SETTINGS;
  return {
    version: SETTINGS_VERSION,
    language: oneOf(['browser', ...LANGUAGES] as const, stored.language, defaults.language),
    trigger: oneOf(TRIGGERS, stored.trigger, defaults.trigger),
    triggerKey: oneOf(TRIGGER_KEYS, stored.triggerKey, defaults.triggerKey),
    openDelay: delay(stored.openDelay, defaults.openDelay),
    closeDelay: delay(stored.closeDelay, defaults.closeDelay),
    cardSize: oneOf(CARD_SIZES, stored.cardSize, defaults.cardSize),
    cardTheme: oneOf(CARD_THEMES, stored.cardTheme, defaults.cardTheme),
    // Version 1 stored `all` also for readers who had chosen nothing.
    marked:
      stored.version === 1 && stored.marked === 'all' ? defaults.marked : oneOf(MARKED, stored.marked, defaults.marked),
    markStyles: markStylesOf(stored.markStyles, stored.version),
    neverMarked: neverMarkedOf(stored.neverMarked),
    descriptions: flag(stored.descriptions, defaults.descriptions),
    badge: flag(stored.badge, defaults.badge),
    history: flag(stored.history, defaults.history),
    // Before settings had a version, the sites that were off were a list by themselves.
    sites: sitesOf(stored.sites ?? { mode: 'except', hosts: stored.offSites }),
    corrections: correctionsOf(stored.corrections),
  };
}

/** The site of a page: its host, or `file:`. Undefined for anything but web pages and files. */
export function siteOf(address: string): string | undefined {
  const url = URL.parse(address);
  if (!url) return undefined;
  if (url.protocol === 'file:') return 'file:';
  return /^https?:$/.test(url.protocol) ? url.host : undefined;
}

/** The site that a reader typed as a host or an address; undefined for anything else. */
export function siteFromInput(typed: string): string | undefined {
  const text = typed.trim();
  if (/\s/.test(text)) return undefined;
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`);
  if (!url || url.username || url.password) return undefined;
  const isName = url.hostname === 'localhost' || /^[^.]+(\.[^.]+)+$/.test(url.hostname) || url.hostname.startsWith('[');
  return isName ? siteOf(url.href) : undefined;
}

/** "example.org" covers its subdomains. */
const covers = (host: string, site: string) => site === host || site.endsWith(`.${host}`);

/** Whether Ficha is off on a site. */
export function isOff({ sites }: Settings, site: string | undefined): boolean {
  if (site === undefined) return sites.mode === 'only';
  return sites.hosts.some((host) => covers(host, site)) === (sites.mode === 'except');
}

/** The settings with Ficha on or off for a site, in either mode. */
export function withSite(settings: Settings, site: string, on: boolean): Settings {
  const { mode, hosts } = settings.sites;
  const others = hosts.filter((host) => !covers(host, site));
  const isListed = on === (mode === 'only');
  return { ...settings, sites: { mode, hosts: isListed ? [...others, site] : others } };
}

/** The settings with an entity's names never marked, or marked again. */
export function withNeverMarked(settings: Settings, entity: string, never: boolean): Settings {
  const others = settings.neverMarked.filter((id) => id !== entity);
  return { ...settings, neverMarked: never ? [...others, entity].slice(-MAX_NEVER_MARKED) : others };
}
