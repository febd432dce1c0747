/**
 * Where sentences end. The point of an abbreviation counts as an end: context words are then
 * missed, never invented.
 */

const ENDS = '.!?;…。！？\n';

/** True when a sentence ends in `[from, to)`, the text between two words. */
export function endsSentence(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (ENDS.includes(text.charAt(at))) return true;
  return false;
}
