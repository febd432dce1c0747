/**
 * The changes that a reader can make to the settings. Small enough to be sent to the background,
 * which stores them one after the other, so that two windows do not undo each other's changes.
 */
import { withCorrection, withoutCorrection } from './correct-names.ts';
import type { SiteCorrection } from './corrections.ts';
import type { MarkedKind, MarkStyle } from './mark-styles.ts';
import { type Settings, settingsOf, withNeverMarked, withSite } from './settings.ts';

/** The settings that a new value simply replaces. */
export type PlainSettings = Omit<Settings, 'version' | 'sites' | 'corrections' | 'neverMarked'>;

/** One change. */
export type SettingsChange =
  | { type: 'set'; values: Partial<PlainSettings> }
  | { type: 'mark-style'; kind: MarkedKind; style: Partial<MarkStyle> }
  /** Turns Ficha on or off for a site. */
  | { type: 'site'; site: string; on: boolean }
  /** Adds a host to the list of sites, or removes it. */
  | { type: 'list-site'; host: string; listed: boolean }
  | { type: 'sites-mode'; mode: Settings['sites']['mode'] }
  | { type: 'correct'; correction: SiteCorrection }
  | { type: 'withdraw-correction'; correction: Omit<SiteCorrection, 'to'> }
  | { type: 'never-mark'; entity: string; never: boolean }
  /** Replaces everything: an import, a reset, or the undoing of either. */
  | { type: 'replace'; settings: Settings };

function withListedHost(settings: Settings, host: string, listed: boolean): Settings {
  const others = settings.sites.hosts.filter((other) => other !== host);
  return { ...settings, sites: { ...settings.sites, hosts: listed ? [...others, host].sort() : others } };
}

function changed(settings: Settings, change: SettingsChange): Settings {
  switch (change.type) {
    case 'set':
      return { ...settings, ...change.values };
    case 'mark-style': {
      const { kind, style } = change;
      const styles = { ...settings.markStyles, [kind]: { ...settings.markStyles[kind], ...style } };
      return { ...settings, markStyles: styles };
    }
    case 'site':
      return withSite(settings, change.site, change.on);
    case 'list-site':
      return withListedHost(settings, change.host, change.listed);
    case 'sites-mode':
      return { ...settings, sites: { ...settings.sites, mode: change.mode } };
    case 'correct':
      return { ...settings, corrections: withCorrection(settings.corrections, change.correction) };
    case 'withdraw-correction':
      return { ...settings, corrections: withoutCorrection(settings.corrections, change.correction) };
    case 'never-mark':
      return withNeverMarked(settings, change.entity, change.never);
    case 'replace':
      return change.settings;
  }
}

/** The settings after a change. A malformed value becomes the default. */
export function applyChange(settings: Settings, change: SettingsChange): Settings {
  return settingsOf({ settings: changed(settings, change) });
}
