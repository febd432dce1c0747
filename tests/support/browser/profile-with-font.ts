/** Profiles of Chromium with the reader's own size of text. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newProfile } from './launch.ts';

/** A profile in which the reader's font has this size in pixels; 16 is usual. */
export function profileWithFont(size: number): string {
  const profile = newProfile();
  const preferences = { webkit: { webprefs: { default_font_size: size } } };
  mkdirSync(join(profile, 'Default'));
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
  return profile;
}
