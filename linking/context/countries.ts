/** Which countries the words of a text name: the subject's own, or others. */
import type { Vocabulary } from '../languages/vocabulary.ts';
import type { Word } from '../text/words.ts';

/** The country that a text before a name speaks of: the subject's, another, or none. */
export type Country = 'own' | 'other' | undefined;

/**
 * The words that name other countries. Where somebody goes is not what a text speaks of ("his
 * flight to Northland"), and a given name may be a capital's.
 */
export const otherCountriesIn = (
  words: readonly Word[],
  { countries, towards, givenNames }: Vocabulary,
  isOwn: (folded: string) => boolean,
): Word[] =>
  words.filter(
    ({ folded, end }, at) =>
      countries.has(folded) &&
      !isOwn(folded) &&
      !towards.has(words[at - 1]?.folded ?? '') &&
      !(givenNames.has(folded) && words[at + 1]?.capital && words[at + 1]?.start === end + 1),
  );
