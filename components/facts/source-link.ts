/** The address that opens a source, at the very sentence where the citation names one (WICG text fragment). */
import type { Citation, Source } from '../../data/pack/schema.ts';

/** Text directives use "-", "," and "&" as syntax, so all three are escaped; encodeURIComponent leaves the hyphen alone. */
const encode = (words: string) => encodeURIComponent(words).replaceAll('-', '%2D');

export function sourceLink(source: Source, citation: Citation): string {
  const { fragment } = citation;
  if (!fragment) return source.url;
  const text = fragment.end ? `${encode(fragment.start)},${encode(fragment.end)}` : encode(fragment.start);
  return `${source.url.split('#')[0]}#:~:text=${text}`;
}
