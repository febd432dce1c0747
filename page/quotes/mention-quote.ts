/** Cuts the quote of a note from around a mention (W3C TextQuoteSelector). */
import type { Quote } from '../../data/notes/note.ts';
import type { PageMention } from '../marks/page-mention.ts';

/** Characters of a quote's prefix and suffix: enough to tell repeated sentences apart. */
export const CONTEXT_LENGTH = 32;

/**
 * Characters; a longer "sentence" comes from a page without full stops and is cut around the
 * mention.
 */
const MAX_EXACT = 400;

const collapseSpaces = (text: string) => text.replace(/\s+/g, ' ');

/**
 * The sentence around a mention, with its context. `lang`: the page's language, as a BCP 47 tag.
 */
export function quoteAround({ blockText, start, end, surface }: PageMention, lang: string): Quote {
  const segmenter = new Intl.Segmenter(lang, { granularity: 'sentence' });
  // Line breaks in HTML end no sentence. One space for one break, so that offsets hold.
  const sentence = segmenter.segment(blockText.replace(/\s/g, ' ')).containing(start);
  let from = sentence?.index ?? start;
  let to = Math.max(end, from + (sentence?.segment.length ?? surface.length));
  if (to - from > MAX_EXACT) {
    from = Math.max(from, start - MAX_EXACT / 2);
    to = Math.min(to, end + MAX_EXACT / 2);
  }
  return {
    exact: collapseSpaces(blockText.slice(from, to)).trim(),
    prefix: collapseSpaces(blockText.slice(Math.max(0, from - CONTEXT_LENGTH), from)),
    suffix: collapseSpaces(blockText.slice(to, to + CONTEXT_LENGTH)),
  };
}
