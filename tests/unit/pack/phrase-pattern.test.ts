import { expect, it } from 'vitest';
import { expandPattern } from '../../../data/pack/phrase-pattern.ts';

it.each([
  ['the trial', ['the trial']],
  ['{armed |}conflict{s|}', ['armed conflicts', 'armed conflict', 'conflicts', 'conflict']],
  ['resignation {by|via} fax', ['resignation by fax', 'resignation via fax']],
])('%s stands for its phrases', (pattern, phrases) => {
  expect(expandPattern(pattern)).toEqual(phrases);
});
