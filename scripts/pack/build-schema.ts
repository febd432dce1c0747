/** npm run build:schema — writes the JSON Schemas of a pack and of a file of notes, from the schemas that the code itself uses. */
import { writeFileSync } from 'node:fs';
import { notesJsonSchema, packJsonSchema } from './json-schemas.ts';

writeFileSync('docs/pack.schema.json', packJsonSchema());
writeFileSync('docs/notes.schema.json', notesJsonSchema());
console.log('docs/pack.schema.json, docs/notes.schema.json');
