/** Where sentences end. An abbreviation may be taken for an end: then a clue is overlooked, and none invented. */

const ENDS = '.!?;…。！？\n';

/** True when a sentence ends in the text between two words. */
export function endsSentence(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (ENDS.includes(text.charAt(at))) return true;
  return false;
}
