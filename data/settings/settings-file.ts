/** Settings as a file: what a reader takes to another browser or keeps. */
import * as v from 'valibot';
import { SETTINGS_VERSION, type Settings } from './settings.ts';
import { settingsSchema } from './settings-schema.ts';

/** Changes when an older Ficha could not read the file. */
export const SETTINGS_FILE_VERSION = 1;

/** Bytes; the largest file that Ficha writes is smaller. */
export const LARGEST_SETTINGS_FILE = 2_000_000;

/** The shape of the file; `docs/settings.schema.json` is made from it. */
export const settingsFileSchema = v.strictObject({
  format: v.literal('ficha-settings'),
  formatVersion: v.literal(SETTINGS_FILE_VERSION),
  /** When it was written. ISO 8601, UTC. */
  exported: v.pipe(v.string(), v.isoTimestamp()),
  settings: settingsSchema,
});

/** Why a file was refused; `where` is the path to the first wrong value, such as `sites.mode`. */
export type SettingsFileFailure =
  | { why: 'too-big' | 'not-json' | 'unknown-format' | 'newer-format' | 'unreadable' }
  | { why: 'wrong-value'; where: string };

/** The settings of a file, or why it was refused. */
export type ReadSettings = { ok: true; settings: Settings } | { ok: false; failure: SettingsFileFailure };

const refuse = (failure: SettingsFileFailure): ReadSettings => ({ ok: false, failure });

/** The content of a file with all settings. */
export function writeSettingsFile({ version: _, ...settings }: Settings, now = new Date()): string {
  const file: v.InferOutput<typeof settingsFileSchema> = {
    format: 'ficha-settings',
    formatVersion: SETTINGS_FILE_VERSION,
    exported: now.toISOString(),
    settings,
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Reads the content of a file. Refuses it as a whole when any part of it is not as it should be. */
export function readSettingsFile(text: string): ReadSettings {
  if (text.length > LARGEST_SETTINGS_FILE) return refuse({ why: 'too-big' });
  const content = parse(text);
  if (content === undefined) return refuse({ why: 'not-json' });
  const { format, formatVersion } = (content ?? {}) as { format?: unknown; formatVersion?: unknown };
  if (format !== 'ficha-settings') return refuse({ why: 'unknown-format' });
  if (typeof formatVersion === 'number' && formatVersion > SETTINGS_FILE_VERSION)
    return refuse({ why: 'newer-format' });
  const read = v.safeParse(settingsFileSchema, content);
  if (read.success) return { ok: true, settings: { version: SETTINGS_VERSION, ...read.output.settings } };
  const where = (v.getDotPath(read.issues[0]) ?? '').replace(/^settings\./, '');
  return refuse({ why: 'wrong-value', where });
}
