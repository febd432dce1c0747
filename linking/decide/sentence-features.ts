/** What a name's sentence is about. */
import { type Context, wordsOfSentence } from '../context/context.ts';
import type { LocalFeatures } from './case.ts';

/** A share of the vote behind the name: "Torres 50,3 %". */
const VOTE_SHARE = /^\s?[:(,–—-]?\s?\d{1,2}(?:[.,]\d+)?\s?(?:%|percent|per cent|por ciento)/u;

/** Whether the sentence is about an election: by a share of the vote behind the name, or by its words. */
export function electionOf(context: Context): LocalFeatures['election'] {
  if (VOTE_SHARE.test(context.following)) return 'share';
  return wordsOfSentence(context).some(({ folded }) => context.vocabulary.elections.has(folded)) ? 'words' : undefined;
}

/** True for a sentence with a weekday, or with words such as "last week". */
export function isNewsSentence(context: Context): boolean {
  const { weekdays, timeSpans, recent } = context.vocabulary;
  const words = wordsOfSentence(context);
  const isRecent = (at: number) => recent.has(words[at]?.folded ?? '');
  return words.some(
    ({ folded }, at) => weekdays.has(folded) || (timeSpans.has(folded) && (isRecent(at - 1) || isRecent(at + 1))),
  );
}
