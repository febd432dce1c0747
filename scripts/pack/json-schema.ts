/** The published JSON Schema of a pack. */
import { toJsonSchema } from '@valibot/to-json-schema';
import { packSchema } from '../../data/pack-schema.ts';

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
