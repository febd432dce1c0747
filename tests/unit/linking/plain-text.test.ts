import { describe, expect, it } from 'vitest';
import { blocksOfText } from '../../../scripts/detect/plain-text.ts';

describe('the blocks of a plain text', () => {
  it('are its lines, with their offsets', () => {
    expect(blocksOfText('Vega resigns\n\nThe minister left.')).toEqual([
      { text: 'Vega resigns', start: 0 },
      { text: 'The minister left.', start: 14 },
    ]);
  });

  it('join a line that begins with a small letter to the one before', () => {
    expect(blocksOfText('The minister Ana\nde la Vega left.')).toHaveLength(1);
  });

  it('join full lines of a text that is wrapped at a column', () => {
    const wrapped = 'The minister of the province announced on Tuesday that Ana\nTorres would leave.';
    expect(blocksOfText(wrapped)).toEqual([{ text: wrapped, start: 0 }]);
  });
});
