import { describe, expect, it } from 'vitest';
import { suggestTags } from '../../../../data/notes/tag-suggestions.ts';

describe('suggestTags', () => {
  const inUse = ['archive', 'Ética', 'trial', 'retrial', 'arms'];
  it.each<[string, string[], string[]]>([
    ['', [], ['archive', 'Ética', 'trial', 'retrial', 'arms']],
    ['ar', [], ['archive', 'arms']],
    ['etica', [], ['Ética']],
    ['#TRIAL', [], ['trial', 'retrial']],
    ['trial', ['Trial'], ['retrial']],
    ['xyz', [], []],
  ])('suggests for %j with %j chosen', (typed, chosen, suggested) => {
    expect(suggestTags(typed, inUse, chosen)).toEqual(suggested);
  });
});
