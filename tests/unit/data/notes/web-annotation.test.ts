/**
 * What is given out is checked with a schema of its own, written from the specification
 * (https://www.w3.org/TR/annotation-model/), not from our code.
 */
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { readNoteFile } from '../../../../data/notes/formats/read-note-file.ts';
import { toWebAnnotation } from '../../../../data/notes/formats/web-annotation.ts';
import { generatedNotes } from './generated-notes.ts';

const iri = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i));
const dateTime = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/));
/** Section 3.3.5 and the vocabulary: the motivations there are. */
const motivation = v.picklist([
  'assessing',
  'bookmarking',
  'classifying',
  'commenting',
  'describing',
  'editing',
  'highlighting',
  'identifying',
  'linking',
  'moderating',
  'questioning',
  'replying',
  'tagging',
]);
/** Terms of other vocabularies, whose prefixes the context of annotations declares. */
const PREFIXES = /^(oa|dc|dcterms|dctypes|foaf|rdf|rdfs|skos|xsd|iana|owl|as|schema):\w+$/;

/** An object with these fields, and none but terms of declared vocabularies besides. */
const model = <T extends v.ObjectEntries>(entries: T) =>
  v.pipe(
    v.looseObject(entries),
    v.check((value) => Object.keys(value).every((key) => key in entries || PREFIXES.test(key)), 'an unknown term'),
  );

const resource = model({ id: iri, type: v.optional(v.literal('Text')), canonical: v.optional(iri) });
const textualBody = model({
  type: v.literal('TextualBody'),
  value: v.string(),
  format: v.optional(v.string()),
  purpose: motivation,
});
const identifyingBody = model({
  type: v.literal('SpecificResource'),
  purpose: v.literal('identifying'),
  source: model({ id: iri }),
});
const selector = model({
  type: v.literal('TextQuoteSelector'),
  exact: v.pipe(v.string(), v.minLength(1)),
  prefix: v.optional(v.string()),
  suffix: v.optional(v.string()),
});
const annotation = model({
  id: iri,
  type: v.literal('Annotation'),
  motivation,
  created: dateTime,
  modified: dateTime,
  body: v.optional(v.pipe(v.array(v.union([textualBody, identifyingBody])), v.minLength(1))),
  target: model({ type: v.literal('SpecificResource'), source: resource, selector: v.optional(selector) }),
});
const collection = model({
  '@context': v.literal('http://www.w3.org/ns/anno.jsonld'),
  id: iri,
  type: v.literal('AnnotationCollection'),
  label: v.string(),
  created: dateTime,
  total: v.pipe(v.number(), v.integer(), v.minValue(0)),
  first: model({
    id: iri,
    type: v.literal('AnnotationPage'),
    partOf: iri,
    startIndex: v.literal(0),
    items: v.array(annotation),
  }),
});

const read = (data: unknown) => readNoteFile(JSON.stringify(data), new Date('2026-01-01T00:00:00Z'));

describe('Web Annotations', () => {
  it('are valid by the specification', () => {
    const notes = generatedNotes(2_000, 2);
    const file = v.parse(collection, JSON.parse(toWebAnnotation(notes)));
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

describe('Hypothesis', () => {
  const row = {
    id: 'uJr8sOTFEeuWqLcQFOUzZA',
    created: '2021-07-14T17:39:29.712064+00:00',
    updated: '2021-07-14T17:39:30.712064+00:00',
    user: 'acct:someone@hypothes.is',
    uri: 'https://example.org/article',
    text: 'Who *said* this?',
    tags: ['Montesinos'],
    document: { title: ['An article'] },
    target: [
      {
        source: 'https://example.org/article',
        selector: [
          { type: 'RangeSelector', startContainer: '/p[1]', endContainer: '/p[1]', startOffset: 0, endOffset: 4 },
          { type: 'TextPositionSelector', start: 10, end: 14 },
          { type: 'TextQuoteSelector', exact: 'He said', prefix: 'Before ', suffix: ' after' },
        ],
      },
    ],
  };
  const expected = {
    text: 'Who *said* this?',
    tags: ['Montesinos'],
    entities: [],
    quote: { exact: 'He said', prefix: 'Before ', suffix: ' after' },
    page: { url: 'https://example.org/article', title: 'An article' },
    created: '2021-07-14T17:39:29.712Z',
    updated: '2021-07-14T17:39:30.712Z',
    revision: 1,
  };

  it('API answers and exported files give the same notes', async () => {
    const fromRows = await read({ total: 1, rows: [row] });
    expect(fromRows.format).toBe('hypothesis');
    expect(fromRows.collection.notes).toMatchObject([expected]);
    const exported = { export_date: '2026-01-01', export_userid: 'x', client_version: '1.0', annotations: [row] };
    expect((await read(exported)).collection).toEqual(fromRows.collection);
  });

  it('page notes and highlights become notes; other rows are refused', async () => {
    const pageNote = { ...row, id: 'a', target: [{ source: row.uri }] };
    const highlight = { ...row, id: 'b', text: '', tags: [] };
    const nothing = { ...row, id: 'c', text: '', target: [{ source: row.uri }] };
    const { collection, refused } = await read({ total: 4, rows: [pageNote, highlight, nothing, { id: 'd' }] });
    expect(collection.notes.map(({ text, quote }) => [text, quote?.exact])).toEqual([
      ['Who *said* this?', undefined],
      ['', 'He said'],
    ]);
    expect(refused).toEqual([
      { place: 3, why: 'empty' },
      { place: 4, why: 'not-a-note' },
    ]);
  });
});

describe('bodies and addresses of other programs', () => {
  const read = async (body: unknown, source = 'https://example.org/a') => {
    const target = { source, selector: { type: 'TextQuoteSelector', exact: 'A quote' } };
    const file = await readNoteFile(JSON.stringify({ type: 'Annotation', id: 'urn:x:1', body, target }));
    return { notes: file.collection.notes, shortened: file.shortened };
  };
  const textOf = async (body: unknown) => (await read(body)).notes[0]?.text;
  const html = (value: string, format: unknown = 'text/html') => ({ type: 'TextualBody', format, value });

  it.each([
    ['paragraphs', '<h1>T&amp;t</h1>\n<p>One <b>t</b>wo<br>three</p>', 'T&t\n\nOne two\nthree'],
    ['lists', '<ul><li>a</li><li>b</li></ul>', '- a\n- b'],
    ['scripts, styles and comments', '<!-- <p> --><script>x("<p>")</script><style>p{}</style><p>One</p>', 'One'],
    ['references', '&lt;x&gt; &eacute;&#8217;&#x41;', '<x> é’A'],
    ['signs that are no markup', 'a < b <', 'a < b <'],
    ['angle brackets in attributes', '<p title="a > b" data-x=\'<b>\'>One</p>', 'One'],
    [
      'tables',
      '<table><tr><th>Name</th><th>Year</th></tr><tr><td>One</td><td>1992</td></tr></table>',
      'Name\tYear\n\nOne\t1992',
    ],
    ['the lines of preformatted text', '<pre>one\n  two</pre> and\nmore', 'one\ntwo\n\nand more'],
    ['instructions and marked sections', '<?xml version="1.0"?><p>One</p><![CDATA[a &lt; b]]>', 'One\n\na &lt; b'],
    ['what Word adds', '<!--[if mso]><xml><o:p>x</o:p></xml><![endif]--><p class=Mso>One<o:p></o:p></p>', 'One'],
    [
      'pictures and links',
      '<img alt="A photo"> <a href="https://example.org/?a>b_(c)">there</a>',
      'A photo [there](https://example.org/?a%3Eb_%28c%29)',
    ],
  ])('%s of HTML become text', async (_, given, expected) => {
    expect(await textOf(html(given))).toBe(expected);
  });

  it.each<[string, unknown, string]>([
    ['a choice', { type: 'Choice', items: [{ value: 'Mine' }, { value: 'Mío' }] }, 'Mine'],
    ['a list', { type: 'List', items: [{ value: 'One' }, { value: 'Two' }] }, 'One\n\nTwo'],
    ['a body in a body', { type: 'SpecificResource', source: { type: 'TextualBody', value: 'One' } }, 'One'],
    ['several values', { type: 'TextualBody', value: ['One', 'Two'] }, 'One\n\nTwo'],
    ['RDF', { '@type': 'TextualBody', 'rdf:value': 'One' }, 'One'],
    ['the address of a text', 'https://example.org/comment', 'https://example.org/comment'],
    ['a text that is elsewhere', { id: 'https://example.org/comment', type: 'Text' }, 'https://example.org/comment'],
  ])('are read as %s', async (_, body, expected) => {
    expect(await textOf(body)).toBe(expected);
  });

  it('are read with JSON-LD’s own names', async () => {
    const annotation = {
      '@id': 'urn:x:1',
      '@type': 'Annotation',
      bodyValue: 'One',
      target: { '@id': 'https://e.org/' },
    };
    const { collection } = await readNoteFile(JSON.stringify(annotation));
    expect(collection.notes).toMatchObject([{ text: 'One', page: { url: 'https://e.org/' } }]);
  });

  it('are HTML by any spelling of the format, and by no other format', async () => {
    for (const format of ['TEXT/HTML', 'text/html; charset=utf-8', ['text/html'], 'application/xhtml+xml'])
      expect(await textOf(html('<p>One</p>', format))).toBe('One');
    expect(await textOf(html('**One** <br>', 'text/markdown'))).toBe('**One** <br>');
  });

  it('without a format are HTML where they are markup from end to end, also those of Hypothesis', async () => {
    const row = (text: string) => ({ id: 'a', uri: 'https://example.org/a', target: [{}], text });
    const ofRow = async (text: string) =>
      (await readNoteFile(JSON.stringify({ total: 1, rows: [row(text)] }))).collection.notes[0]?.text;
    for (const read of [(value: string) => textOf({ type: 'TextualBody', value }), ofRow]) {
      expect(await read('<p>One <b>two</b></p>\n<p>three</p>\n')).toBe('One two\n\nthree');
      for (const text of ['a < b', 'One <b>two</b>', '<p> is a tag', '> quoted\n\n<details>more</details>'])
        expect(await read(text)).toBe(text);
    }
  });

  it('are read in a moment, however they are made', async () => {
    const before = performance.now();
    for (const piece of [
      '<!--',
      '<p',
      '<script>',
      '&a',
      ' \n',
      '<p a="',
      '<pre>   ',
      '<a href=https://x>y',
      '<![CDATA[',
    ])
      await read(html(piece.repeat(60_000)));
    expect(performance.now() - before).toBeLessThan(5_000);
  });

  it('lose a fragment that makes the address too long, and this is said', async () => {
    const { notes, shortened } = await read({ value: 'Mine' }, `https://example.org/a#:~:text=${'a'.repeat(9_000)}`);
    expect(notes[0]?.page.url).toBe('https://example.org/a');
    expect(shortened).toEqual([{ place: 1, parts: ['page'] }]);
  });
});
