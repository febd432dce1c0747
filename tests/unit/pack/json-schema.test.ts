import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { notesJsonSchema, packJsonSchema } from '../../../scripts/pack/json-schemas.ts';

describe('docs/pack.schema.json', () => {
  it('is what the code checks packs with (npm run build:schema)', () => {
    expect(readFileSync('docs/pack.schema.json', 'utf8')).toBe(packJsonSchema());
  });
});

it('docs/notes.schema.json is what the code itself reads notes with', () => {
  expect(readFileSync('docs/notes.schema.json', 'utf8')).toBe(notesJsonSchema());
});
