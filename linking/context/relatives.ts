/** Somebody named only to say whose relative another is: "Ana, the daughter of former President Luis Torres". */

import type { Vocabulary } from '../languages/vocabulary.ts';
import { endsSentence } from '../text/sentences.ts';
import { wordsBetween } from '../text/words.ts';

/** Characters and words before a full name in which the kinship stands: room for an office and an adjective. */
const REACH = 70;
const WORDS = 8;

/** True for the full name that begins at `start` in "daughter of X" or "her father, X": the text goes on about the other. */
export function isNamedAside(text: string, start: number, { kin, of, possessives }: Vocabulary): boolean {
  const words = wordsBetween(text, Math.max(0, start - REACH), start)
    .slice(-WORDS)
    .reverse();
  let edge = start;
  let hasOf = false;
  for (const [index, { start: from, end, folded }] of words.entries()) {
    if (endsSentence(text, end, edge)) return false;
    if (kin.has(folded)) return hasOf || possessives.has(words[index + 1]?.folded ?? '');
    if (of.has(folded)) hasOf = true;
    edge = from;
  }
  return false;
}
