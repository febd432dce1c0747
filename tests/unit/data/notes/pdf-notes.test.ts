/** Notes in PDFs: their keys, and their place in Web Annotations and files of Hypothesis. */
import { describe, expect, it } from 'vitest';
import { pageKeys } from '../../../../data/messaging/page-address.ts';
import { readNoteFile } from '../../../../data/notes/formats/read-note-file.ts';
import { toWebAnnotation } from '../../../../data/notes/formats/web-annotation.ts';
import type { Note } from '../../../../data/notes/note.ts';

const FINGERPRINT = '0123456789abcdef0123456789abcdef';

const note: Note = {
  id: '00000000-0000-4000-8000-000000000001',
  text: 'Who was there?',
  tags: [],
  entities: [],
  names: {},
  page: { url: 'https://example.org/report.pdf', title: 'Report', pdf: { fingerprint: FINGERPRINT, page: 12 } },
  quote: { exact: 'The members were heard.', prefix: 'In turn. ', suffix: ' Then' },
  created: '2024-01-02T03:04:05.000Z',
  updated: '2024-01-02T03:04:05.000Z',
  revision: 1,
};

it('a copy at another address, and a file without one, are the same document', () => {
  const copy = pageKeys({ url: 'https://example.com/copy.pdf?utm_source=x', pdf: { fingerprint: FINGERPRINT } });
  const file = pageKeys({ url: `urn:x-pdf:${FINGERPRINT}`, pdf: { fingerprint: FINGERPRINT.toUpperCase() } });
  expect(copy).toEqual(['https://example.com/copy.pdf', `urn:x-pdf:${FINGERPRINT}`]);
  expect(file).toEqual([`urn:x-pdf:${FINGERPRINT}`]);
});

describe('Web Annotations', () => {
  const [annotation] = JSON.parse(toWebAnnotation([note])).first.items;

  it('name the document by address and fingerprint, and the place by quote and page', () => {
    expect(annotation.target).toEqual({
      type: 'SpecificResource',
      source: {
        id: 'https://example.org/report.pdf',
        type: 'Text',
        'dc:format': 'application/pdf',
        'dcterms:identifier': `urn:x-pdf:${FINGERPRINT}`,
        'dcterms:title': 'Report',
      },
      selector: [
        { type: 'TextQuoteSelector', exact: 'The members were heard.', prefix: 'In turn. ', suffix: ' Then' },
        { type: 'FragmentSelector', conformsTo: 'http://tools.ietf.org/rfc/rfc3778', value: 'page=12' },
      ],
    });
  });

  it('are read back as they were', async () => {
    const { collection } = await readNoteFile(toWebAnnotation([note]));
    expect(collection.notes).toEqual([note]);
  });
});

it('the page and fingerprint of an annotation of Hypothesis are read', async () => {
  const row = {
    id: 'abc',
    uri: `urn:x-pdf:${FINGERPRINT}`,
    text: 'Who?',
    tags: [],
    target: [
      {
        selector: [
          { type: 'PageSelector', index: 11, label: '12' },
          { type: 'TextPositionSelector', start: 10, end: 33 },
          { type: 'TextQuoteSelector', exact: 'The members were heard.', prefix: '', suffix: '' },
        ],
      },
    ],
    created: '2024-01-02T03:04:05.000Z',
  };
  const { collection } = await readNoteFile(JSON.stringify({ rows: [row], total: 1 }));
  expect(collection.notes[0]?.page.pdf).toEqual({ fingerprint: FINGERPRINT, page: 12 });
});
