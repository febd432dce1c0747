/**
 * Resolves `#:~:text=start,end` the way browsers do (WICG Scroll to Text Fragment): case-insensitive, whole words, white space folded.
 */

export interface FragmentRange {
  start: number;
  end: number;
}

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

/** `article` has its white space folded already. Offsets count in it: lower-casing these articles keeps lengths. */
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
