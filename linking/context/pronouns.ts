/** Whether the sentence goes on about a woman or a man: "Fujimori said she would run". */

import { HE, SHE } from '../languages/word-lists.ts';
import type { Word } from '../text/words.ts';
import type { Context } from './context.ts';

/** Words on each side of the name in which a pronoun is likely to mean it. */
const REACH = 12;

const genderOf = ({ folded }: Word) => (SHE.has(folded) ? 'woman' : HE.has(folded) ? 'man' : undefined);

/** By the first pronoun behind the name in its sentence, or the last one before it. */
export function genderOfPronoun({ left, right, sentence }: Context): 'woman' | 'man' | undefined {
  const behind = right.slice(0, Math.min(sentence.right, REACH)).find(genderOf);
  const before = left.slice(left.length - Math.min(sentence.left, REACH)).findLast(genderOf);
  const pronoun = behind ?? before;
  return pronoun && genderOf(pronoun);
}
