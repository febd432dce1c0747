/**
 * What a text says its acronyms stand for: "Partido Nuevo del Norte (PNN)", "PNN [New Northern
 * Party]".
 */
import type { Lexicon } from '../lexicon/decode.ts';
import type { Block, Span } from '../lexicon/model.ts';
import { type Word, wordsBetween } from '../text/words.ts';

/** The acronym stands for nothing in the lexicon. */
export const OTHER_MEANING = -1;

/** Characters in which the full name of an acronym stands. */
const REACH = 90;

const OPENING = /[([]\s?$/u;
const BRACKET_AFTER = /^\s?[([]\s?/u;

/** The words whose initials are the acronym, function words aside; the last ones with `fromEnd`. */
function spelling(acronym: string, words: readonly Word[], fromEnd: boolean): readonly Word[] | undefined {
  const named = fromEnd ? words.slice(-acronym.length) : words.slice(0, acronym.length);
  const initials = named.map(({ folded }) => folded.charAt(0)).join('');
  return named.length === acronym.length && initials === acronym ? named : undefined;
}

/** Words of one kind in any form: "nacional", "nacionales". */
const isLike = (a: string, b: string) => a === b || (a.length > 4 && b.length > 4 && a.slice(0, 5) === b.slice(0, 5));

/** The entity that the words around a full name make it mean, by the name's index in the block. */
export type LikeliestOf = (span: number) => number | undefined;

function meaningOf(
  { text, spans }: Block,
  span: Span,
  { lexicon, likeliestOf }: { lexicon: Lexicon; likeliestOf: LikeliestOf },
): number | undefined {
  const { start, end } = span;
  const own = span.aliases.map(({ entity }) => entity);
  const isBracketed = OPENING.test(text.slice(Math.max(0, start - 2), start));
  const previous = spans[spans.indexOf(span) - 1];
  if (isBracketed && previous && start - previous.end <= 3) {
    const named = own.filter((entity) => previous.aliases.some((alias) => alias.entity === entity));
    if (named.length > 0) return named.length === 1 ? named[0] : likeliestOf(spans.indexOf(previous));
  }
  const isExplainedBehind = BRACKET_AFTER.test(text.slice(end, end + 3));
  if (!isBracketed && !isExplainedBehind) return undefined;
  const around = isBracketed
    ? wordsBetween(text, Math.max(0, start - REACH), start)
    : wordsBetween(text, end, Math.min(text.length, end + REACH));
  const content = around.filter(({ folded, capital }) => capital && !lexicon.vocabulary.functionWords.has(folded));
  const words = spelling(text.slice(start, end).toLowerCase(), content, isBracketed);
  if (!words) return undefined;
  const meant = own.find((entity) => {
    const names = [...lexicon.namesOf(entity).words];
    return words.every(({ folded }) => names.some((name) => isLike(name, folded)));
  });
  return meant ?? OTHER_MEANING;
}

/**
 * What a block says its acronyms stand for, by acronym as written: an entity index, or
 * `OTHER_MEANING`. The first definition holds.
 */
export function acronymsIn(block: Block, lexicon: Lexicon, likeliestOf: LikeliestOf): Map<string, number> {
  const meanings = new Map<string, number>();
  for (const span of block.spans) {
    if (span.aliases[0]?.strength !== 'exact') continue;
    const acronym = block.text.slice(span.start, span.end);
    const meaning = meanings.has(acronym) ? undefined : meaningOf(block, span, { lexicon, likeliestOf });
    if (meaning !== undefined) meanings.set(acronym, meaning);
  }
  return meanings;
}
