import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { CARD_FOLDERS, cardFileSchema } from '../../../data/pack/card-file-schema.ts';
import { CARD_TYPES, cardTemplate } from '../../../scripts/pack/card-template.ts';

describe('a new card', () => {
  it.each(Object.entries(CARD_TYPES))('of the type %s has the shape of a card', (_, { folder, kind }) => {
    // Names of sources must be filled in; TODO is no id.
    const text = cardTemplate('ana-torres', kind, '2026-01-31').replaceAll('source: TODO', 'source: todo');
    // A fact base reads no numbers or dates: everything is text.
    const result = v.safeParse(cardFileSchema, parse(text, { schema: 'failsafe' }));
    expect(result.issues?.map(({ message }) => message)).toBeUndefined();
    expect(result.output).toMatchObject({ id: 'ana-torres', kind, name: { en: 'Ana Torres' } });
    expect(CARD_FOLDERS[folder]).toContain(kind);
  });

  it('names the sources that are still to be filled in as no id', () => {
    const result = v.safeParse(cardFileSchema, parse(cardTemplate('ana-torres', 'person', '2026-01-31')));
    expect(result.success).toBe(false);
  });
});
