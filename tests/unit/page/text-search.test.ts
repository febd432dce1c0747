import { describe, expect, it } from 'vitest';
import { requiredKeys, textPrefilter } from '../../../linking/find/prefilter.ts';
import type { LexiconAlias } from '../../../linking/lexicon/model.ts';
import { searchInParts } from '../../../page/reading/text-search.ts';

const keys = requiredKeys([{ text: 'Torres', strength: 'strong' } as LexiconAlias]);
const prefilter = () => textPrefilter({ has: (key: number) => keys.has(key) } as never);

/** The verdict on a text, and the steps that it took. */
function search(text: string) {
  const parts = searchInParts(text, prefilter(), () => false);
  for (let steps = 1; ; steps++) {
    const { done, value } = parts.next();
    if (done) return { mayHold: value, steps };
  }
}

describe('a text that is searched in parts', () => {
  const filler = 'hedges and roses '.repeat(26_000);

  it('takes many short steps when it is long', () => {
    expect(search(filler)).toEqual({ mayHold: false, steps: Math.ceil(filler.length / 8_000) });
    expect(search(`${filler}Torres`).mayHold).toBe(true);
  });

  it('is found to hold a name wherever the parts are cut', () => {
    for (let before = 7_990; before <= 8_002; before++)
      expect(search(`${filler.slice(0, before - 1)} Torres and more`).mayHold, `behind ${before}`).toBe(true);
  });
});
