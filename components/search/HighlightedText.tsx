import type { Stretch } from '../../data/facts/search/search.ts';

/** Characters of a long text that are shown, so that what was found is seen. */
const MOST = 140;

/** Where a text begins to be shown: near the first word that was found. */
function beginningOf(text: string, stretches: readonly Stretch[]): number {
  const first = stretches[0]?.start ?? 0;
  if (text.length <= MOST || first < MOST / 2) return 0;
  const from = Math.max(0, Math.min(first - MOST / 3, text.length - MOST));
  return text.indexOf(' ', from) + 1;
}

/** A text with the words that were found in it; of a long one, the part around them. */
export function Marked({ text, stretches }: { text: string; stretches: readonly Stretch[] }) {
  const from = beginningOf(text, stretches);
  const end = text.length - from > MOST ? text.lastIndexOf(' ', from + MOST) : text.length;
  const to = end > from ? end : text.length;
  const shown = stretches.filter((stretch) => stretch.start >= from && stretch.end <= to);
  return (
    <>
      {from > 0 && '… '}
      {shown.map(({ start, end: stop }, i) => (
        <span key={start}>
          {text.slice(shown[i - 1]?.end ?? from, start)}
          <mark>{text.slice(start, stop)}</mark>
        </span>
      ))}
      {text.slice(shown.at(-1)?.end ?? from, to)}
      {to < text.length && ' …'}
    </>
  );
}
