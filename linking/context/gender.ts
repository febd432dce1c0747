/** Whether the words around a name speak of a woman or of a man, in languages that tell. */

import type { Gender } from '../lexicon/model.ts';
import type { Word } from '../text/words.ts';
import type { Context } from './context.ts';
import { isTitle, titleWords } from './titles.ts';

/** The gender of the title before the name, or of the word behind its comma. */
export function genderOfTitle(context: Context): Gender | undefined {
  const { feminine, feminineArticles, masculine, masculineArticles } = context.vocabulary;
  for (const { folded } of titleWords(context)) {
    if (feminine.has(folded) || feminineArticles.has(folded)) return 'woman';
    if (masculine.has(folded) || masculineArticles.has(folded)) return 'man';
    // "la semana pasada Torres": the article belongs to another word.
    if (!isTitle(folded, context.vocabulary)) break;
  }
  const [behind] = context.apposition;
  if (!behind || behind.capital) return undefined;
  return feminine.has(behind.folded) ? 'woman' : masculine.has(behind.folded) ? 'man' : undefined;
}

/** Words on each side of the name in which a pronoun is likely to mean it. */
const REACH = 12;

/** The gender of the first pronoun behind the name in its sentence, or of the last one before it. */
export function genderOfPronoun({ left, right, sentence, vocabulary: { she, he } }: Context): Gender | undefined {
  const genderOf = ({ folded }: Word): Gender | undefined =>
    she.has(folded) ? 'woman' : he.has(folded) ? 'man' : undefined;
  const behind = right.slice(0, Math.min(sentence.right, REACH)).find(genderOf);
  const before = left.slice(left.length - Math.min(sentence.left, REACH)).findLast(genderOf);
  const pronoun = behind ?? before;
  return pronoun && genderOf(pronoun);
}
