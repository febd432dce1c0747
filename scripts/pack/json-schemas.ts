/** The published JSON Schemas: of a pack, and of a file of notes. */
import { toJsonSchema } from '@valibot/to-json-schema';
import { fichaNotesSchema } from '../../data/notes/formats/ficha-json.ts';
import { packSchema } from '../../data/pack/schema.ts';

/** Text of the schema file. Trimming is left out: JSON Schema checks a document and does not change it. */
export function packJsonSchema(): string {
  const schema = toJsonSchema(packSchema, { typeMode: 'input', ignoreActions: ['trim'] });
  const described = {
    ...schema,
    title: 'Ficha pack',
    description: 'A fact base as Ficha reads it; explained in pack-format.md.',
  };
  return `${JSON.stringify(described, null, 2)}\n`;
}

/** Text of the schema file. Tidying up is left out (spaces, doubles), and what JSON Schema has no word for. */
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
