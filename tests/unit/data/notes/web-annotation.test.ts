import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { readNoteFile } from '../../../../data/notes/formats/read-note-file.ts';
import { toWebAnnotation } from '../../../../data/notes/formats/web-annotation.ts';
import { generatedNotes } from './generated-notes.ts';
import { collectionSchema } from './web-annotation-model.ts';

const read = (data: unknown) => readNoteFile(JSON.stringify(data), new Date('2026-01-01T00:00:00Z'));

describe('Web Annotations', () => {
  it('are valid by the specification', () => {
    const notes = generatedNotes(2_000, 2);
    const file = v.parse(collectionSchema, JSON.parse(toWebAnnotation(notes)));
    expect(file.total).toBe(file.first.items.length);
    expect(new Set(file.first.items.map(({ id }) => id)).size).toBe(notes.length);
  });

  it('of other programs are read in every shape that the specification allows', async () => {
    const minimal = {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: 'http://example.org/anno1',
      type: 'Annotation',
      bodyValue: 'Comment text',
      target: 'http://example.com/page1',
    };
    const { collection, format } = await read(minimal);
    expect(format).toBe('web-annotation');
    expect(collection.notes).toMatchObject([
      {
        text: 'Comment text',
        page: { url: 'http://example.com/page1' },
        tags: [],
        updated: '2026-01-01T00:00:00.000Z',
      },
    ]);
    // The same again is the same note, in a list or on a page, too.
    expect((await read([minimal])).collection).toEqual(collection);
    expect((await read({ type: ['AnnotationPage'], items: [minimal] })).collection).toEqual(collection);
    const rich = {
      ...minimal,
      bodyValue: undefined,
      created: '2020-05-06T10:00:00+02:00',
      body: [
        { type: 'TextualBody', value: 'juicio', purpose: ['tagging'] },
        { type: 'TextualBody', value: 'First' },
        { type: ['TextualBody'], value: 'Second', purpose: 'commenting' },
      ],
      target: [
        {
          source: { id: 'http://example.com/page1', 'dc:title': 'A page' },
          selector: [
            { type: 'TextPositionSelector', start: 1, end: 5 },
            { type: 'FragmentSelector', refinedBy: { type: 'TextQuoteSelector', exact: 'quoted' } },
          ],
        },
      ],
    };
    expect((await read(rich)).collection.notes).toMatchObject([
      {
        text: 'First\n\nSecond',
        tags: ['juicio'],
        quote: { exact: 'quoted', prefix: '', suffix: '' },
        page: { url: 'http://example.com/page1', title: 'A page' },
        created: '2020-05-06T08:00:00.000Z',
      },
    ]);
  });

  it('that are no notes are refused with a reason', async () => {
    const good = { type: 'Annotation', id: 'urn:x:1', bodyValue: 'Good', target: 'http://example.com/' };
    const { collection, refused } = await read([
      good,
      { ...good, id: 'urn:x:2', target: undefined },
      { ...good, id: 'urn:x:3', bodyValue: '' },
      { ...good, id: 'urn:x:4', bodyValue: 'x'.repeat(20_001) },
      { type: 'Thing' },
      good,
      null,
    ]);
    expect(collection.notes).toHaveLength(1);
    expect(refused).toEqual([
      { place: 2, why: 'no-page' },
      { place: 3, why: 'empty' },
      { place: 4, why: 'too-long' },
      { place: 5, why: 'not-a-note' },
      { place: 6, why: 'same-id' },
      { place: 7, why: 'not-a-note' },
    ]);
  });
});
