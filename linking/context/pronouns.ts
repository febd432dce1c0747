/** What pronouns near a name say of its bearer: a woman or a man. */

import type { Vocabulary } from '../languages/vocabulary.ts';
import type { Gender } from '../lexicon/model.ts';
import type { Word } from '../text/words.ts';
import type { Context } from './context.ts';

/** The gender of a pronoun. */
export const pronounGender = ({ folded }: Pick<Word, 'folded'>, { she, he }: Vocabulary): Gender | undefined =>
  she.has(folded) ? 'woman' : he.has(folded) ? 'man' : undefined;

const other = (gender: Gender | undefined): Gender | undefined => gender && (gender === 'man' ? 'woman' : 'man');

/**
 * What a pronoun says of the bearer of a name before it. Behind "and" a pronoun that could be left out is of
 * somebody else: "Torres llegó sin partido y ella tiene uno".
 */
function genderOfOwner(words: readonly Word[], at: number, vocabulary: Vocabulary): Gender | undefined {
  const word = words[at];
  const gender = word && pronounGender(word, vocabulary);
  const isContrast =
    gender && vocabulary.conjunctions.has(words[at - 1]?.folded ?? '') && !vocabulary.possessives.has(word.folded);
  return isContrast ? (vocabulary.emphatic.has(word.folded) ? other(gender) : undefined) : gender;
}

/** Words on each side of the name in which a pronoun is likely to mean it. */
const PRONOUN_REACH = 12;

/**
 * The gender of the first pronoun behind the name in its sentence, or of the last one before it.
 */
export function genderOfPronoun({
  left,
  right,
  sentence,
  quoted,
  apposition,
  vocabulary,
}: Context): Gender | undefined {
  const genderOf = (word: Word) => pronounGender(word, vocabulary);
  const ownerAt = (_: Word, at: number, words: readonly Word[]) => genderOfOwner(words, at, vocabulary);
  // "Torres, she found, kept them"
  const isInserted = apposition[0] && pronounGender(apposition[0], vocabulary);
  const reach = isInserted ? 0 : Math.min(sentence.right, quoted.right, PRONOUN_REACH);
  const behind = right.slice(0, reach).map(ownerAt).find(Boolean);
  const before = left.slice(left.length - Math.min(sentence.left, quoted.left, PRONOUN_REACH)).findLast(genderOf);
  return behind ?? (before && genderOf(before));
}

/** Words before a pronoun in which one of the other gender leaves open whom the text goes on about. */
const MIXED_REACH = 6;

/**
 * Whom the pronouns of the sentences before stand for, where the name opens its own: "She won. Torres left".
 */
export function runningPronoun(context: Context): Gender | undefined {
  const { left, right, sentence, quoted, possessive, vocabulary } = context;
  if (!isSubject(context) || possessive) return undefined;
  // The pronouns may be somebody else's; the bearers' own names are taken away.
  if (left.some(({ capital, folded }) => capital && vocabulary.givenNames.has(folded))) return undefined;
  const genders = left
    .slice(left.length - quoted.left, left.length - sentence.left)
    .map((_, at, words) => genderOfOwner(words, at, vocabulary));
  const last = genders.findLastIndex(Boolean);
  const near = new Set(genders.slice(Math.max(0, last - MIXED_REACH), last + 1));
  for (const word of right.slice(0, sentence.right)) near.add(pronounGender(word, vocabulary));
  near.delete(undefined);
  return near.size === 1 ? genders[last] : undefined;
}

/** The pronoun with which the next sentence begins, where the name opens its own: "Torres left. She ...". */
export function nextPronoun(context: Context): Gender | undefined {
  const { right, sentence, vocabulary } = context;
  const first = isSubject(context) && sentence.right <= right.length ? right[sentence.right] : undefined;
  if (!first?.capital) return undefined;
  return pronounGender(first, vocabulary);
}

/**
 * The name opens its sentence, so that the next pronoun is most often its own: "Torres will swear her oath".
 */
const isSubject = ({ sentence, before }: Context): boolean => sentence.left <= 1 && before.length <= 1;
