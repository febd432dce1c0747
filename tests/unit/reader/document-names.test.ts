import { expect, it } from 'vitest';
import { pageRanges } from '../../../entrypoints/reader/names/document-names.ts';

it.each([
  [[3], '3'],
  [[3, 3, 3], '3'],
  [[1, 2, 3, 7, 9, 10], '1–3, 7, 9–10'],
  [[], ''],
  [[1, 3, 5, 7, 9, 11, 13, 15, 17], '1, 3, 5, 7, 9, 11, 13, 15, …'],
])('joins the pages %j', (pages, text) => {
  expect(pageRanges(pages)).toBe(text);
});
