/** The shape of a change to the settings, as other contexts send it to the background. */
import * as v from 'valibot';
import { MARKED_KINDS } from '../settings/mark-styles.ts';
import { SETTINGS_VERSION } from '../settings/settings.ts';
import {
  correctionSchema,
  markStyleSchema,
  plainSettingsSchema,
  settingsSchema,
  sitesSchema,
} from '../settings/settings-schema.ts';

const { site, name, from } = correctionSchema.entries;

/** See `SettingsChange`. */
export const settingsChangeSchema = v.variant('type', [
  v.strictObject({ type: v.literal('set'), values: v.partial(plainSettingsSchema) }),
  v.strictObject({
    type: v.literal('mark-style'),
    kind: v.picklist(MARKED_KINDS),
    style: v.partial(markStyleSchema),
  }),
  v.strictObject({ type: v.literal('site'), site, on: v.boolean() }),
  v.strictObject({ type: v.literal('list-site'), host: site, listed: v.boolean() }),
  v.strictObject({ type: v.literal('sites-mode'), mode: sitesSchema.entries.mode }),
  v.strictObject({ type: v.literal('correct'), correction: correctionSchema }),
  v.strictObject({
    type: v.literal('withdraw-correction'),
    correction: v.strictObject({ site, name, from }),
  }),
  v.strictObject({ type: v.literal('never-mark'), entity: from, never: v.boolean() }),
  v.strictObject({
    type: v.literal('replace'),
    settings: v.strictObject({ version: v.literal(SETTINGS_VERSION), ...settingsSchema.entries }),
  }),
]);
