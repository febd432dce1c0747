/**
 * The plainest possible finder, to hold the real one against: try every alias at every place of the
 * folded text.
 */
import { Kind, kindAt } from '../../../linking/text/characters.ts';
import { foldKey, foldText } from '../../../linking/text/fold.ts';

const isWord = (char: string) => kindAt(char, 0) === Kind.letter;

/**
 * Whole words, leftmost-longest; for aliases in small letters only, so that the rules on capitals
 * do not matter.
 */
export function findNaively(original: string, aliases: string[]): { start: number; end: number }[] {
  const { text: folded, starts, ends } = foldText(original);
  // A hyphen between two words joins them as a space does.
  const text = folded.replace(/(?<=\p{L})-(?=\p{L})/gu, ' ');
  const keys = [...new Set(aliases.map(foldKey))].filter((key) => key !== '').sort((a, b) => b.length - a.length);
  const spans: { start: number; end: number }[] = [];
  for (let at = 0; at < text.length; ) {
    const key = keys.find((candidate) => {
      if (!text.startsWith(candidate, at)) return false;
      const after = at + candidate.length;
      const cutsBefore = isWord(text.charAt(at - 1)) && isWord(text.charAt(at));
      const cutsAfter = isWord(text.charAt(after - 1)) && isWord(text.charAt(after));
      return !cutsBefore && !cutsAfter;
    });
    if (key) {
      spans.push({ start: starts[at] as number, end: ends[at + key.length - 1] as number });
      at += key.length;
    } else at++;
  }
  return spans;
}
