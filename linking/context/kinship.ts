/** Somebody named only to say whose daughter or brother another is: "Keiko, the daughter of former President Alberto Fujimori". */

import { KIN, OF, POSSESSIVES } from '../languages/word-lists.ts';
import { endsSentence } from '../text/sentences.ts';
import { wordsBetween } from '../text/words.ts';

/** Characters and words before a full name in which the kinship stands: room for an office and an adjective. */
const REACH = 70;
const WORDS = 8;

/** True for the full name in "daughter of X" or "her father, X": what follows goes on about the other person. */
export function isNamedAside(text: string, start: number): boolean {
  const words = wordsBetween(text, Math.max(0, start - REACH), start)
    .slice(-WORDS)
    .reverse();
  let edge = start;
  let hasOf = false;
  for (const [index, { start: from, end, folded }] of words.entries()) {
    if (endsSentence(text, end, edge)) return false;
    if (KIN.has(folded)) return hasOf || POSSESSIVES.has(words[index + 1]?.folded ?? '');
    if (OF.has(folded)) hasOf = true;
    edge = from;
  }
  return false;
}
