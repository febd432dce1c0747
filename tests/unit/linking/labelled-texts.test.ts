/** The labelled texts are well formed: offsets fit, ids exist, every kind has its share in each batch. */
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { buildPack } from '../../../data/pack/build-pack.ts';

const KINDS = [
  'father-or-daughter',
  'like-named-bodies',
  'other-bearers',
  'wordings',
  'descriptions',
  'short-text',
  'one-block',
  'other-languages',
] as const;
const MIN_OF_A_KIND = 10;
const MIN_IN_A_BATCH = 75;

const mentionSchema = v.strictObject({
  start: v.number(),
  end: v.number(),
  surface: v.string(),
  entity: v.string(),
  kind: v.optional(v.literal('description')),
  optional: v.optional(v.literal(true)),
  accept: v.optional(v.array(v.string())),
});
const documentSchema = v.strictObject({
  docId: v.string(),
  kinds: v.pipe(v.array(v.picklist(KINDS)), v.minLength(1)),
  lang: v.picklist(['en', 'es', 'pt', 'fr', 'de', 'it', 'ja']),
  date: v.optional(v.pipe(v.string(), v.isoDate())),
  dateIsSaveDay: v.optional(v.literal(true)),
  text: v.string(),
  mentions: v.pipe(v.array(mentionSchema), v.minLength(1)),
});

const batches = globSync('tests/fixtures/labelled/*.jsonl').map((file) => ({
  name: basename(file, '.jsonl'),
  documents: readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => v.parse(documentSchema, JSON.parse(line))),
}));
const cards = new Set(buildPack('data/packs/peru').pack.entities.map(({ id }) => id));

it('come in six batches', () => {
  const names = ['batch-1', 'batch-2', 'batch-3', 'batch-7a', 'batch-7b', 'batch-8'];
  expect(batches.map(({ name }) => name).sort()).toEqual(names);
});

describe.each(batches)('$name', ({ name, documents }) => {
  it('has its own id for every document', () => {
    const ids = documents.map(({ docId }) => docId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !id.startsWith(`${name}:`))).toEqual([]);
  });

  it('has enough documents of every kind', () => {
    expect(documents.length).toBeGreaterThanOrEqual(MIN_IN_A_BATCH);
    for (const kind of KINDS) {
      const ofKind = documents.filter(({ kinds }) => kinds.includes(kind));
      expect(ofKind.length, kind).toBeGreaterThanOrEqual(MIN_OF_A_KIND);
    }
  });

  it('calls exactly the texts in other languages than English and Spanish so', () => {
    const marked = documents.filter(({ kinds }) => kinds.includes('other-languages'));
    expect(marked).toEqual(documents.filter(({ lang }) => lang !== 'en' && lang !== 'es'));
  });

  it.each(documents)('$docId has labels that fit its text', ({ text, mentions }) => {
    let before = 0;
    for (const { start, end, surface, entity, accept = [] } of mentions) {
      expect(text.slice(start, end)).toBe(surface);
      expect(surface).toBe(surface.trim());
      expect(start, `${surface} overlaps the label before it`).toBeGreaterThanOrEqual(before);
      before = end;
      const unknown = [entity, ...accept].filter((id) => id !== 'NIL' && !cards.has(id));
      expect(unknown, `no such card for ${surface}`).toEqual([]);
    }
  });
});
