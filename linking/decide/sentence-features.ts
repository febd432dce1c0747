/** What a name's sentence is about. */
import { type Context, wordsOfSentence } from '../context/context.ts';
import { isNewsAt } from '../context/moment.ts';
import type { LocalFeatures } from './case.ts';

/** A share of the vote behind the name: "Torres 50,3 %". */
const VOTE_SHARE = /^\s?[:(,–—-]?\s?\d{1,2}(?:[.,]\d+)?\s?(?:%|percent|per cent|por ciento)/u;

/** Whether the sentence is about an election: by a share of the vote behind the name, or by its words. */
export function electionOf(context: Context): LocalFeatures['election'] {
  if (VOTE_SHARE.test(context.following)) return 'share';
  return wordsOfSentence(context).some(({ folded }) => context.vocabulary.elections.has(folded)) ? 'words' : undefined;
}

/** True for a sentence with a weekday, "now" or "last week", or with a verb like "says" behind the name. */
export function isNewsSentence(context: Context): boolean {
  const { presentTimes, presentVerbs } = context.vocabulary;
  return (
    presentVerbs.has(context.after[0]?.folded ?? '') ||
    wordsOfSentence(context).some(
      ({ folded }, at, words) => presentTimes.has(folded) || isNewsAt(words, at, context.vocabulary),
    )
  );
}
