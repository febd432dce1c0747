import { describe, expect, it } from 'vitest';
import { textOfMarkdown } from '../../../components/notes/text/markdown-text.ts';

describe('the words of a note', () => {
  it.each([
    ['the **minutes** of `2009`, _all_', 'the minutes of 2009, all'],
    ['# Heading\n\ntwo\nlines', 'Heading two lines'],
    ['- one\n- two\n  - three', 'one two three'],
    ['> said\n\n[a link](https://a.example)  \n![a picture](x.png)', 'said a link a picture'],
    ['3 < 4 and <b>bold</b>', '3 < 4 and <b>bold</b>'],
    ['***', ''],
  ])('%j reads %j', (text, words) => {
    expect(textOfMarkdown(text)).toBe(words);
  });

  it('are the text itself where it is too complex to be parsed', () => {
    const text = '*'.repeat(2_000);
    expect(textOfMarkdown(text)).toBe(text);
  });
});
