/**
 * npm run build:schema
 *
 * Writes the JSON Schemas of a pack, of exported notes and of exported settings, from the schemas that
 * the code itself uses.
 */
import { writeFileSync } from 'node:fs';
import { notesJsonSchema, packJsonSchema, settingsJsonSchema } from './json-schemas.ts';

const SCHEMAS = {
  'docs/pack.schema.json': packJsonSchema(),
  'docs/notes.schema.json': notesJsonSchema(),
  'docs/settings.schema.json': settingsJsonSchema(),
};

for (const [file, schema] of Object.entries(SCHEMAS)) {
  writeFileSync(file, schema);
  console.log(file);
}
