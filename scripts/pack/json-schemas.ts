/** The published JSON Schemas of a pack, of exported notes and of exported settings. */
import { toJsonSchema } from '@valibot/to-json-schema';
import { fichaNotesSchema } from '../../data/notes/formats/ficha-json.ts';
import { packSchema } from '../../data/pack/schema.ts';
import { settingsFileSchema } from '../../data/settings/settings-file.ts';

/**
 * The schema file of a pack. Leaves out trimming, since JSON Schema does not change a document, and what it
 * cannot express.
 */
export function packJsonSchema(): string {
  const schema = toJsonSchema(packSchema, { typeMode: 'input', ignoreActions: ['trim', 'check'] });
  const described = {
    ...schema,
    title: 'Ficha pack',
    description: 'A fact base as Ficha reads it; explained in pack-format.md.',
  };
  return `${JSON.stringify(described, null, 2)}\n`;
}

/**
 * The schema file of exported notes. Leaves out clean-up and checks that JSON Schema cannot
 * express.
 */
export function notesJsonSchema(): string {
  const schema = toJsonSchema(fichaNotesSchema, {
    typeMode: 'input',
    ignoreActions: ['transform', 'check', 'to_lower_case', 'record'],
  });
  const described = {
    ...schema,
    title: 'Ficha notes',
    description: 'Notes as Ficha exports them; explained in notes.md.',
  };
  return `${JSON.stringify(described, null, 2)}\n`;
}

/** The schema file of exported settings. */
export function settingsJsonSchema(): string {
  const described = {
    ...toJsonSchema(settingsFileSchema, { typeMode: 'input' }),
    title: 'Ficha settings',
    description: 'The settings of a reader as Ficha exports and imports them.',
  };
  return `${JSON.stringify(described, null, 2)}\n`;
}
