/** Notes that are a quote and nothing else. */
import { expect, it } from 'vitest';
import { parseMarkdown } from '../../../../components/notes/text/parse-markdown.ts';
import { toMarkdownFile } from '../../../../data/notes/formats/markdown.ts';
import { readNoteFile } from '../../../../data/notes/formats/read-note-file.ts';
import { toWebAnnotation } from '../../../../data/notes/formats/web-annotation.ts';
import type { Note } from '../../../../data/notes/note.ts';

const highlight: Note = {
  id: '7a1c1f9e-3f0b-4f56-9d35-0a8f4a6f3d11',
  text: '',
  tags: [],
  entities: [],
  names: {},
  page: { url: 'https://example.org/a', title: '' },
  quote: { exact: 'Ana spoke.', prefix: '', suffix: '' },
  created: '2026-01-01T00:00:00.000Z',
  updated: '2026-01-02T00:00:00.000Z',
  revision: 2,
};

it('are annotations without a body, and are read back', async () => {
  const file = toWebAnnotation([highlight]);
  const [annotation] = JSON.parse(file).first.items;
  expect(annotation).not.toHaveProperty('body');
  expect(annotation.motivation).toBe('highlighting');
  expect(annotation.target).toEqual({
    type: 'SpecificResource',
    source: { id: 'https://example.org/a', type: 'Text' },
    selector: { type: 'TextQuoteSelector', exact: 'Ana spoke.', prefix: '', suffix: '' },
  });
  expect((await readNoteFile(file)).collection.notes).toEqual([highlight]);
});

it('are Markdown of their day, quote and page', () => {
  const words = { lang: 'en', title: 'My notes', unnamed: 'Other notes', about: 'About:' } as const;
  expect(toMarkdownFile([highlight], words, parseMarkdown)).toBe(`---
title: My notes
tags: []
notes: 1
updated: 2026-01-02T00:00:00.000Z
---

# My notes

## 2026-01-02

> Ana spoke.

— <https://example.org/a>, example.org ^${highlight.id}
`);
});
