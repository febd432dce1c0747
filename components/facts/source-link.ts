import type { Citation, Source } from '../../data/pack/schema.ts';
import type { Texts } from '../../locales/texts.ts';

/**
 * Text directives use "-", "," and "&" as syntax; encodeURIComponent escapes all but the hyphen.
 */
const encode = (words: string) => encodeURIComponent(words).replaceAll('-', '%2D');

/**
 * The address of a cited source; at the page of a PDF that the citation names, else with a text
 * fragment (WICG Scroll to Text Fragment) where it names a sentence: viewers of PDFs know no other.
 */
export function sourceLink(source: Source, citation: Citation): string {
  const { fragment, page } = citation;
  if (page) return `${source.url.split('#')[0]}#page=${page}`;
  if (!fragment) return source.url;
  const text = fragment.end ? `${encode(fragment.start)},${encode(fragment.end)}` : encode(fragment.start);
  return `${source.url.split('#')[0]}#:~:text=${text}`;
}

/** Whether `sourceLink` leads to the sentence itself. */
export const opensAtSentence = ({ fragment, page }: Citation) => fragment !== undefined && page === undefined;

/** The cited page in words; undefined where none is cited. */
export const citedPlace = (t: Texts['t'], { page }: Citation) => (page ? t('card.citedPage', page) : undefined);
