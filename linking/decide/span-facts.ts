/** What a block says of one name in it: the candidates with their clues, whom it names in full, what it tells about the page. */

import { type Context, NO_CONTEXT } from '../context/context.ts';
import { isNamedAside } from '../context/kinship.ts';
import { otherGivenName } from '../context/neighbours.ts';
import { COMMON_SURNAMES } from '../languages/word-lists.ts';
import type { Lexicon } from '../lexicon/decode.ts';
import { NO_NAMES } from '../lexicon/entity-names.ts';
import type { LexiconAlias, Span } from '../lexicon/model.ts';
import { isHyphen } from '../text/code-units.ts';
import { type Word, wordsBetween } from '../text/words.ts';
import type { Block } from './block-facts.ts';
import { type Clues, cluesOf, speaksForItself } from './local-features.ts';
import { WEIGHTS } from './weights.ts';

/** A span with its candidates. */
export interface SpanFacts {
  start: number;
  end: number;
  surface: string;
  candidates: readonly Clues[];
  /** Whom it names in full, as `NamingOrder` notes it. */
  names: readonly number[];
  /** It names one of ours only as somebody's relative. */
  isAside: boolean;
  /** It names one of ours so plainly that it tells what the page is about. */
  topic: number | undefined;
  /** A name that is not plain, but stands with words that fit: how far such a one tells what the page is about. */
  hint: { name: string; share: number } | undefined;
}

/** Characters within which a full name comes right after a bare one. */
const RIGHT_AFTER = 100;
/** Characters between two names that still touch. */
const TOUCHING = 2;
/** Different cues that a name which others bear too needs, for the page to be about its owner. */
const TELLING_CUES = 2;

/** A strong alias of one entity alone; "the page names it in full". */
function fullNameOf(span: Span): LexiconAlias | undefined {
  return span.aliases.find(({ strength, entity }) => strength === 'strong' && entity >= 0);
}

const surnamesOf = ({ aliases }: Span) => aliases.filter(({ strength, isPerson }) => isPerson && strength === 'weak');

const wordsOf = (text: string) => wordsBetween(text, 0, text.length).map(({ folded }) => folded);

/** The entity that a span names in full. "Alan García" is the name of others too, but on a page about Peru it says which García. */
function namedBy(span: Span, lexicon: Lexicon): number | undefined {
  const full = fullNameOf(span);
  if (full) return full.entity;
  const [only, second] = surnamesOf(span);
  if (!only || second || !only.text.includes(' ')) return undefined;
  // "el Chino" has two words as well, and is no full name.
  const { words } = lexicon.namesOf(only.entity);
  return wordsOf(only.text).every((word) => words.has(word)) ? only.entity : undefined;
}

/** The alias of each candidate entity; where one entity has several with this form, the strongest. */
function candidateAliases(span: Span): LexiconAlias[] {
  const full = fullNameOf(span);
  if (full) return [full];
  const byEntity = new Map<number, LexiconAlias>();
  for (const alias of span.aliases) {
    if (alias.entity < 0) continue;
    const known = byEntity.get(alias.entity);
    if (!known || (known.strength === 'weak' && alias.strength === 'exact')) byEntity.set(alias.entity, alias);
  }
  return [...byEntity.values()];
}

/** "Fujimori-Montesinos": two names of ours, each itself. */
const isHyphened = (text: string, from: number, to: number) => to - from === 1 && isHyphen(text.charCodeAt(from));

/** The neighbouring name of ours touches this one, and its capital is no part of it: it is no person's, or joined by a hyphen. */
function touches(text: string, neighbour: Span | undefined, from: number, to: number): boolean {
  if (!neighbour || to - from > TOUCHING) return false;
  return neighbour.aliases.some(({ isPerson }) => !isPerson) || isHyphened(text, from, to);
}

export interface Reading {
  lexicon: Lexicon;
  contextOf: (start: number, end: number) => Generator<void, Context>;
}

/** Reads the span of a block with this index; in steps, for the first of a page has the engine compile all that it calls. */
export function* readSpan(block: Block, index: number, { lexicon, contextOf }: Reading): Generator<void, SpanFacts> {
  const { text, spans } = block;
  const span = spans[index] as Span; // callers give an index of spans
  const { start, end } = span;
  const [previous, next] = [spans[index - 1], spans[index + 1]];
  const surface = text.slice(start, end);
  const aliases = candidateAliases(span);
  const isOwn = aliases.every(speaksForItself);
  yield;
  const bearers = aliases.filter(({ isPerson }) => isPerson).map(({ entity }) => entity);
  const context = isOwn ? NO_CONTEXT : withoutRivals(yield* contextOf(start, end), spans, index, bearers);
  yield;
  const words = wordsOf(surface);
  yield;
  const shared = {
    context,
    surface,
    foldedName: words.join(' '),
    surname: words.at(-1) ?? '',
    rivals: aliases.map(({ entity }) => entity),
    touches: {
      before: touches(text, previous, previous?.end ?? 0, start),
      after: touches(text, next, end, next?.start ?? 0),
    },
  };
  const candidates: Clues[] = [];
  for (const alias of aliases) {
    const entity = lexicon.entity(alias.entity);
    if (!entity) continue;
    const namedRightAfter = isNamedAfter(block, index, alias.entity, lexicon);
    yield;
    // A bare surname is held against the other names of its owner.
    const names = alias.isPerson && alias.strength === 'weak' ? yield* lexicon.readNames(alias.entity) : NO_NAMES;
    yield;
    candidates.push(yield* cluesOf({ ...shared, alias, entity, names, namedRightAfter }));
    yield;
  }
  const named = namedBy(span, lexicon);
  const isFull = fullNameOf(span) !== undefined;
  yield;
  const topic = topicOf(named, isFull, candidates);
  yield;
  const names = namesAt({ named: isFull ? topic : named, span, context, lexicon });
  yield;
  return {
    start,
    end,
    surface,
    candidates,
    names,
    isAside: isFull && bearers.length > 0 && isNamedAside(text, start),
    topic,
    hint: hintOf(shared.foldedName, candidates),
  };
}

/** Takes away the words of the rivals' full names nearby: that they are named is evidence of its own, "Alberto" in them says nothing more. */
function withoutRivals(context: Context, spans: readonly Span[], index: number, rivals: readonly number[]): Context {
  if (rivals.length < 2) return context;
  const withoutNames = (words: readonly Word[], step: 1 | -1): readonly Word[] => {
    const [first, last] = [words[0], words.at(-1)];
    if (!first || !last) return words;
    let kept = words;
    for (let at = index + step; ; at += step) {
      const span = spans[at];
      if (!span || span.end <= first.start || span.start >= last.end) return kept;
      const named = fullNameOf(span)?.entity;
      if (named === undefined || !rivals.includes(named)) continue;
      const isInside = ({ start, end }: Word) => start >= span.start && end <= span.end;
      kept = kept.map((word) => (isInside(word) ? { ...word, folded: '' } : word));
    }
  };
  return { ...context, left: withoutNames(context.left, -1), right: withoutNames(context.right, 1) };
}

function isNamedAfter({ text, spans }: Block, index: number, entity: number, lexicon: Lexicon): boolean {
  const start = spans[index]?.start ?? 0;
  for (let at = index + 1; at < spans.length; at++) {
    const span = spans[at] as Span; // at < length
    if (span.start - start >= RIGHT_AFTER) return false;
    // A headline names first by surname who is named in full below it.
    if (namedBy(span, lexicon) === entity) return !text.slice(start, span.start).includes('\n');
  }
  return false;
}

/** True when some clue makes it likelier that somebody or something else is meant. */
function speaksAgainst({ features, doubtfulGiven, against }: Clues): boolean {
  return against !== undefined || doubtfulGiven !== undefined || features.some(({ name }) => WEIGHTS[name] < 0);
}

/** True for a bare surname with a cue and nothing against it. */
export const isCued = (clues: Clues) => clues.isBareSurname && clues.cues > 0 && !speaksAgainst(clues);

/** True for an acronym, or a surname that many bear, with a word against it in its sentence. */
export const isContradicted = ({ against, alias, isCommonSurname }: Clues) =>
  (isCommonSurname || alias.strength === 'exact') && (against === 'beside' || against === 'sentence');

/** The entity that a span names beyond doubt: in full and with nothing against it, or by a likely name with cues. */
function topicOf(named: number | undefined, isFull: boolean, candidates: readonly Clues[]): number | undefined {
  const clues = candidates.find(({ alias }) => alias.entity === named);
  if (!clues || speaksAgainst(clues)) return undefined;
  return isFull || clues.cues >= TELLING_CUES ? named : undefined;
}

/** One name in two, when many bear it or it is an acronym. */
function hintOf(name: string, candidates: readonly Clues[]): SpanFacts['hint'] {
  const fits = candidates.some((clues) => clues.cues > 0 && !speaksAgainst(clues) && !clues.entity.worldwide);
  if (!fits) return undefined;
  const isShared = COMMON_SURNAMES.has(name) || candidates.some(({ alias }) => alias.strength === 'exact');
  return { name, share: isShared ? 0.5 : 1 };
}

/** Whom a span names in full: one of ours, or others who bear the surname. */
function namesAt({
  named,
  span,
  context,
  lexicon,
}: Omit<Reading, 'contextOf'> & {
  named: number | undefined;
  span: Span;
  context: Context;
}): number[] {
  const bearers = surnamesOf(span)
    .filter(({ entity }) => otherGivenName(context, lexicon.namesOf(entity).words) === 'certain')
    .map(({ entity }) => ~entity);
  return named === undefined ? bearers : [named, ...bearers];
}
