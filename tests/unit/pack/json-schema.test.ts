import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { notesJsonSchema, packJsonSchema, settingsJsonSchema } from '../../../scripts/pack/json-schemas.ts';

describe('docs/pack.schema.json', () => {
  it('is up to date (npm run build:schema)', () => {
    expect(readFileSync('docs/pack.schema.json', 'utf8')).toBe(packJsonSchema());
  });
});

it('docs/notes.schema.json is up to date (npm run build:schema)', () => {
  expect(readFileSync('docs/notes.schema.json', 'utf8')).toBe(notesJsonSchema());
});

it('docs/settings.schema.json is up to date (npm run build:schema)', () => {
  expect(readFileSync('docs/settings.schema.json', 'utf8')).toBe(settingsJsonSchema());
});
