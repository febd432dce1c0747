/** What a page says its acronyms stand for: "Partido Comunista Portugués (PCP)", "APRA [American Popular Revolutionary Alliance]". */
import type { Block } from '../decide/block-facts.ts';
import { FUNCTION_WORDS } from '../languages/word-lists.ts';
import type { Lexicon } from '../lexicon/decode.ts';
import type { Span } from '../lexicon/model.ts';
import { type Word, wordsBetween } from '../text/words.ts';

/** The acronym stands for nothing of ours. */
export const OTHER = -1;

/** Characters in which the full name of an acronym stands. */
const REACH = 90;

const OPENING = /[([]\s?$/u;
const BRACKET_AFTER = /^\s?[([]\s?/u;

/** The words, function words aside, whose initials are the acronym; `fromEnd` takes the last ones. */
function spelling(acronym: string, words: readonly Word[], fromEnd: boolean): Word[] | undefined {
  const content = words.filter(({ folded, capital }) => capital && !FUNCTION_WORDS.has(folded));
  const named = fromEnd ? content.slice(-acronym.length) : content.slice(0, acronym.length);
  return named.length === acronym.length && named.map(({ folded }) => folded.charAt(0)).join('') === acronym
    ? named
    : undefined;
}

/** Words of one kind in any form: "nacional", "nacionales". */
const like = (a: string, b: string) => a === b || (a.length > 4 && b.length > 4 && a.slice(0, 5) === b.slice(0, 5));

function meaningOf(
  text: string,
  span: Span,
  previous: Span | undefined,
  ownWords: (entity: number) => ReadonlySet<string>,
) {
  const acronym = text.slice(span.start, span.end).toLowerCase();
  const isBracketed = OPENING.test(text.slice(Math.max(0, span.start - 2), span.start));
  const own = span.aliases.map(({ entity }) => entity);
  const entityBefore = previous && span.start - previous.end <= 3 ? previous.aliases : [];
  const named = isBracketed ? own.find((entity) => entityBefore.some((alias) => alias.entity === entity)) : undefined;
  if (named !== undefined) return named;
  let words: Word[] | undefined;
  if (isBracketed) words = spelling(acronym, wordsBetween(text, Math.max(0, span.start - REACH), span.start), true);
  else if (BRACKET_AFTER.test(text.slice(span.end, span.end + 3)))
    words = spelling(acronym, wordsBetween(text, span.end, Math.min(text.length, span.end + REACH)), false);
  if (!words) return undefined;
  const ours = own.find((entity) => {
    const names = [...ownWords(entity)];
    return words.every(({ folded }) => names.some((name) => like(name, folded)));
  });
  return ours ?? OTHER;
}

/** What one block says its acronyms stand for, by acronym as written: an entity index, or `OTHER`. The first definition holds. An acronym a step. */
export function* acronymsIn({ text, spans }: Block, lexicon: Lexicon): Generator<void, Map<string, number>> {
  const meanings = new Map<string, number>();
  for (const [index, span] of spans.entries()) {
    if (span.aliases[0]?.strength !== 'exact') continue;
    const surface = text.slice(span.start, span.end);
    if (meanings.has(surface)) continue;
    yield;
    const meaning = meaningOf(text, span, spans[index - 1], (entity) => lexicon.namesOf(entity).words);
    if (meaning !== undefined) meanings.set(surface, meaning);
  }
  return meanings;
}
