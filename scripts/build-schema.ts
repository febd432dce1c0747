/** npm run build:schema — writes docs/pack.schema.json, the JSON Schema of a pack, from the schema that the code itself uses. */
import { writeFileSync } from 'node:fs';
import { packJsonSchema } from './pack/json-schema.ts';

writeFileSync('docs/pack.schema.json', packJsonSchema());
console.log('docs/pack.schema.json');
