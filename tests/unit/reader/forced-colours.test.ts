import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const namesIn = (file: string, rule: RegExp) =>
  new Set([...readFileSync(file, 'utf8').matchAll(rule)].map(([, name]) => name));

it('gives every mark a colour of its own over the transparent text of a page', () => {
  const marks = namesIn('page/marks/marks.css', /::highlight\((ficha-[\w-]+)\)/g);
  // For letters without a fill, which the text of a document never has.
  marks.delete('ficha-clear');
  const coloured = namesIn('entrypoints/reader/pdf/layers.css', /\.textLayer ::highlight\((ficha-[\w-]+)\)/g);
  expect([...coloured].sort()).toEqual([...marks].sort());
});
