/**
 * Finds words in a row that a text of ours shares with an article: facts are written in our own
 * words.
 */

/** Words in a row that may be the same. */
export const MAX_SHARED_WORDS = 7;

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function* runs(text: string): Generator<string> {
  const words = wordsOf(text);
  const length = MAX_SHARED_WORDS + 1;
  for (let at = 0; at + length <= words.length; at++) yield words.slice(at, at + length).join(' ');
}

/** Every run of `MAX_SHARED_WORDS` + 1 words of an article, for `sharedRun`. */
export function runsOf(article: string): Set<string> {
  return new Set(runs(article));
}

/**
 * The first run of more than `MAX_SHARED_WORDS` words that `text` shares with the article, if any.
 */
export function sharedRun(text: string, articleRuns: ReadonlySet<string>): string | undefined {
  for (const run of runs(text)) if (articleRuns.has(run)) return run;
  return undefined;
}
