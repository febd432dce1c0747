/** The quote a note is taken at: the sentence around a mention, with a little text on each side (W3C TextQuoteSelector). */
import type { Quote } from '../../data/notes/note.ts';
import type { PageMention } from '../marks/page-mention.ts';

/** Characters of prefix and suffix: enough to tell repeated sentences apart. */
const AROUND = 32;

/** A "sentence" longer than this is a page without full stops; the quote is cut around the mention. */
const MAX_EXACT = 400;

const fold = (text: string) => text.replace(/\s+/g, ' ');

export function quoteAround({ blockText, start, end, surface }: PageMention, lang: string): Quote {
  const segmenter = new Intl.Segmenter(lang, { granularity: 'sentence' });
  // Line breaks in the page's source end no sentence; same length, so that offsets hold.
  const sentence = segmenter.segment(blockText.replace(/\s/g, ' ')).containing(start);
  let from = sentence?.index ?? start;
  let to = Math.max(end, from + (sentence?.segment.length ?? surface.length));
  if (to - from > MAX_EXACT) {
    from = Math.max(from, start - MAX_EXACT / 2);
    to = Math.min(to, end + MAX_EXACT / 2);
  }
  return {
    exact: fold(blockText.slice(from, to)).trim(),
    prefix: fold(blockText.slice(Math.max(0, from - AROUND), from)),
    suffix: fold(blockText.slice(to, to + AROUND)),
  };
}
