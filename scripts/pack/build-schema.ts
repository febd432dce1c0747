/**
 * npm run build:schema
 *
 * Writes the JSON Schemas of a pack and of exported notes, from the schemas that the code itself
 * uses.
 */
import { writeFileSync } from 'node:fs';
import { notesJsonSchema, packJsonSchema } from './json-schemas.ts';

const SCHEMAS = {
  'docs/pack.schema.json': packJsonSchema(),
  'docs/notes.schema.json': notesJsonSchema(),
};

for (const [file, schema] of Object.entries(SCHEMAS)) {
  writeFileSync(file, schema);
  console.log(file);
}
