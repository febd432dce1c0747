import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { CARD_FOLDERS, cardFileSchema } from '../../../data/pack/card-file-schema.ts';
import { CARD_TYPES, cardTemplate } from '../../../scripts/pack/card-template.ts';

describe('cardTemplate', () => {
  it.each(Object.entries(CARD_TYPES))(
    'gives a card of the type %s the shape that the build reads',
    (_, { folder, kind }) => {
      // TODO is no id, so that an editor has to fill in the sources.
      const text = cardTemplate('ana-torres', kind, '2026-01-31').replaceAll('source: TODO', 'source: todo');
      // Card files are read with every value as text.
      const result = v.safeParse(cardFileSchema, parse(text, { schema: 'failsafe' }));
      expect(result.issues?.map(({ message }) => message)).toBeUndefined();
      expect(result.output).toMatchObject({ id: 'ana-torres', kind, name: { en: 'Ana Torres' } });
      expect(CARD_FOLDERS[folder]).toContain(kind);
    },
  );

  it('gives a card that is refused until its sources are filled in', () => {
    const result = v.safeParse(cardFileSchema, parse(cardTemplate('ana-torres', 'person', '2026-01-31')));
    expect(result.success).toBe(false);
  });
});
