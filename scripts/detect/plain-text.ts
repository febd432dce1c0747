/** Links a plain text as the page it would be: its paragraphs and headings are blocks. */
import { type BlockMentions, undecidedMentions } from '../../linking/decide/page-decider.ts';
import { type UndecidedMention, weigh } from '../../linking/decide/score.ts';
import { findNames } from '../../linking/find/find-names.ts';
import type { Lexicon } from '../../linking/lexicon/decode.ts';

/** A text with lines and perhaps its date of publication, ISO, as precise as known. */
export interface PlainText {
  text: string;
  date?: string | null | undefined;
}

interface TextBlock {
  text: string;
  /** Offset of the block in the whole text. */
  start: number;
}

/** A text with longer lines is not wrapped at a column. */
const WIDEST_COLUMN = 110;
/** A shorter line of a wrapped text ends a paragraph or is a heading. */
const MIN_FULL_LINE = 50;

/**
 * Parts a text into blocks, one for each line. Lines belong together where the text is wrapped at a
 * column: the next begins with a small letter, or this one is full and ends within a sentence.
 */
export function blocksOfText(text: string): TextBlock[] {
  const lines = text.split('\n');
  const isWrapped = lines.every(({ length }) => length <= WIDEST_COLUMN);
  const blocks: TextBlock[] = [];
  let start = 0;
  let runsOn = false;
  for (const line of lines) {
    const last = blocks.at(-1);
    if (last && (runsOn || /^\s*\p{Ll}/u.test(line)) && line.trim() && last.text.trim()) last.text += `\n${line}`;
    else blocks.push({ text: line, start });
    runsOn = isWrapped && line.length >= MIN_FULL_LINE && /[\p{L}\p{N},-]\s*$/u.test(line);
    start += line.length + 1;
  }
  return blocks.filter((block) => block.text.trim());
}

const moved = <Place extends { start: number; end: number }>(place: Place, by: number): Place => ({
  ...place,
  start: place.start + by,
  end: place.end + by,
});

/** All names of a text with their readings; offsets are those of the whole text. */
export function undecidedInText({ text, date }: PlainText, lexicon: Lexicon): UndecidedMention[] {
  const parts = blocksOfText(text);
  const blocks = parts.map((block) => ({ text: block.text, spans: findNames(block.text, lexicon) }));
  const undecided = undecidedMentions({ blocks, ...(date ? { date } : {}) }, lexicon);
  return undecided.flatMap((open, index) => open.map((one) => moved(one, parts[index]?.start ?? 0)));
}

/** The mentions of a text; offsets are those of the whole text. */
export function linkPlainText(text: PlainText, lexicon: Lexicon): BlockMentions {
  return undecidedInText(text, lexicon).flatMap((open) => weigh(open) ?? []);
}
