/**
 * Finds the text of `#:~:text=start,end` as browsers do (WICG, "Scroll to Text Fragment"): any
 * case, whole words, single spaces.
 */

/** Offsets into the article's text. */
export interface FragmentRange {
  start: number;
  end: number;
}

/** Where a fragment occurs; `missing` tells which part of it does not. */
export type FragmentResult =
  | { found: 'once'; range: FragmentRange }
  | { found: 'never'; missing: 'start' | 'end' }
  | { found: 'many'; count: number };

const WORD = /[\p{L}\p{N}]/u;

function isWholeWord(text: string, start: number, end: number): boolean {
  const inside = (at: number) => WORD.test(text.charAt(at - 1)) && WORD.test(text.charAt(at));
  return !inside(start) && !inside(end);
}

function occurrences(text: string, phrase: string, from = 0): FragmentRange[] {
  const ranges: FragmentRange[] = [];
  for (let at = text.indexOf(phrase, from); at >= 0; at = text.indexOf(phrase, at + 1))
    if (isWholeWord(text, at, at + phrase.length)) ranges.push({ start: at, end: at + phrase.length });
  return ranges;
}

/**
 * Finds a fragment in `article`, whose spaces are single ones. Lower-casing must not change its
 * length.
 */
export function resolveFragment(article: string, fragment: { start: string; end?: string }): FragmentResult {
  const text = article.toLowerCase();
  const normal = (phrase: string) => phrase.toLowerCase().replace(/\s+/g, ' ').trim();
  const starts = occurrences(text, normal(fragment.start));
  const [first] = starts;
  if (!first) return { found: 'never', missing: 'start' };
  if (starts.length > 1) return { found: 'many', count: starts.length };
  if (!fragment.end) return { found: 'once', range: first };
  const [end] = occurrences(text, normal(fragment.end), first.end);
  if (!end) return { found: 'never', missing: 'end' };
  return { found: 'once', range: { start: first.start, end: end.end } };
}
