import type { Stretch } from '../../data/facts/search/search.ts';

/** Characters shown of a long text. */
const MAX_LENGTH = 140;

/** Where the shown part of a text begins: at a word shortly before the first match. */
function startOfExcerpt(text: string, matches: readonly Stretch[]): number {
  const firstMatch = matches[0]?.start ?? 0;
  if (text.length <= MAX_LENGTH || firstMatch < MAX_LENGTH / 2) return 0;
  const earliest = Math.max(0, Math.min(firstMatch - MAX_LENGTH / 3, text.length - MAX_LENGTH));
  return text.indexOf(' ', earliest) + 1;
}

/** Where the shown part ends: at a word, so that it is at most `MAX_LENGTH` characters long. */
function endOfExcerpt(text: string, start: number): number {
  if (text.length - start <= MAX_LENGTH) return text.length;
  const end = text.lastIndexOf(' ', start + MAX_LENGTH);
  return end > start ? end : text.length;
}

/** A text with its matches marked, cut to the part around the first one where it is long. */
export function HighlightedText({ text, matches }: { text: string; matches: readonly Stretch[] }) {
  const start = startOfExcerpt(text, matches);
  const end = endOfExcerpt(text, start);
  const shown = matches.filter((match) => match.start >= start && match.end <= end);
  return (
    <>
      {start > 0 && '… '}
      {shown.map((match, index) => (
        <span key={match.start}>
          {text.slice(shown[index - 1]?.end ?? start, match.start)}
          <mark>{text.slice(match.start, match.end)}</mark>
        </span>
      ))}
      {text.slice(shown.at(-1)?.end ?? start, end)}
      {end < text.length && ' …'}
    </>
  );
}
