import type { Citation, Source } from '../../data/pack/schema.ts';

/**
 * Text directives use "-", "," and "&" as syntax; encodeURIComponent escapes all but the hyphen.
 */
const encode = (words: string) => encodeURIComponent(words).replaceAll('-', '%2D');

/**
 * The address of a cited source; with a text fragment (WICG Scroll to Text Fragment) where the
 * citation names a sentence.
 */
export function sourceLink(source: Source, citation: Citation): string {
  const { fragment } = citation;
  if (!fragment) return source.url;
  const text = fragment.end ? `${encode(fragment.start)},${encode(fragment.end)}` : encode(fragment.start);
  return `${source.url.split('#')[0]}#:~:text=${text}`;
}
