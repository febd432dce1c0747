/**
 * What a block of text says by itself, before the page it stands in is known: whom it names in full, and the clues around each name.
 *
 * A block that does not change stays the same object; it is read once.
 */
import { acronymsIn } from './acronyms.ts';
import { type Context, contextReader, NO_CONTEXT } from './context.ts';
import { type Clues, cluesOf, speaksForItself } from './evidence.ts';
import { isNamedAside } from './kin.ts';
import type { Lexicon } from './lexicon.ts';
import { otherGivenName } from './names-around.ts';
import { TOPIC } from './packed-lexicon.ts';
import type { LexiconAlias, Span } from './types.ts';
import { WEIGHTS } from './weights.ts';
import { type Word, wordsBetween } from './words.ts';

/** A paragraph or the like, with the spans found in it. Never changed once it was made. */
export interface Block {
  text: string;
  spans: readonly Span[];
}

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
}

export interface BlockFacts {
  spans: readonly SpanFacts[];
  /** How often each entity is named in full. */
  namings: ReadonlyMap<number, number>;
  /** Those that are named so plainly that they tell what the page is about. */
  topics: readonly number[];
  /** Those whose bare surname stands with a cue and nothing against it; those whose surname others bear. */
  cued: readonly number[];
  othersNamed: readonly number[];
  /** What moves the order of namings on: those named aside, and all others at their last place. */
  asides: readonly number[];
  lastNamings: readonly number[];
  /** What the block says its acronyms stand for. */
  acronyms: ReadonlyMap<string, number>;
  peruNamed: boolean;
  /** All candidates of all spans. */
  entities: ReadonlySet<number>;
  /** Words in capitals of which it matters whether the page writes them small as well. */
  doubtfulCapitals: readonly string[];
}

/** Characters within which a full name comes right after a bare one. */
const RIGHT_AFTER = 100;
/** Characters between two names that still touch. */
const TOUCHING = 2;

/** A strong alias of one entity alone; "the page names it in full". */
function fullNameOf(span: Span): LexiconAlias | undefined {
  return span.aliases.find(({ strength, entity }) => strength === 'strong' && entity !== TOPIC);
}

const surnamesOf = ({ aliases }: Span) => aliases.filter(({ strength, isPerson }) => isPerson && strength === 'weak');

/** The entity that a span names in full. "Alan García" is the name of others too, but on a page about Peru it says which García. */
function namedBy(span: Span): number | undefined {
  const full = fullNameOf(span);
  if (full) return full.entity;
  const [only, second] = surnamesOf(span);
  return only && !second && only.text.includes(' ') ? only.entity : undefined;
}

/** The alias of each candidate entity; where one entity has several with this form, the strongest. */
function candidateAliases(span: Span): LexiconAlias[] {
  const full = fullNameOf(span);
  if (full) return [full];
  const byEntity = new Map<number, LexiconAlias>();
  for (const alias of span.aliases) {
    if (alias.entity === TOPIC) continue;
    const known = byEntity.get(alias.entity);
    if (!known || (known.strength === 'weak' && alias.strength === 'exact')) byEntity.set(alias.entity, alias);
  }
  return [...byEntity.values()];
}

/** "Fujimori-Montesinos": two names of ours, each itself. */
const isHyphened = (text: string, from: number, to: number) => to - from === 1 && /\p{Pd}/u.test(text.charAt(from));

/** The neighbouring name of ours touches this one, and its capital is no part of it: it is no person's, or joined by a hyphen. */
function touches(text: string, neighbour: Span | undefined, from: number, to: number): boolean {
  if (!neighbour || to - from > TOUCHING) return false;
  return neighbour.aliases.some(({ isPerson }) => !isPerson) || isHyphened(text, from, to);
}

const known = new WeakMap<Block, BlockFacts>();

/** Reads a block, a name a step; at once when it was read before. */
export function* readBlock(block: Block, lexicon: Lexicon): Generator<void, BlockFacts> {
  const before = known.get(block);
  if (before) return before;
  const { text, spans } = block;
  const contextOf = contextReader(text);
  const read: SpanFacts[] = [];
  for (const index of spans.keys()) {
    read.push(readSpan(block, index, { lexicon, contextOf }));
    yield;
  }
  const namings = new Map<number, number>();
  for (const { names } of read)
    for (const entity of names) if (entity >= 0) namings.set(entity, (namings.get(entity) ?? 0) + 1);
  const facts: BlockFacts = {
    spans: read,
    namings,
    asides: read.flatMap(({ names, isAside }) => (isAside ? names : [])),
    lastNamings: [...new Set(read.flatMap(({ names, isAside }) => (isAside ? [] : names)).reverse())].reverse(),
    topics: [...new Set(read.flatMap(({ topic }) => topic ?? []))],
    cued: [...new Set(read.flatMap(({ candidates }) => candidates.filter(isCued).map(({ alias }) => alias.entity)))],
    othersNamed: [...new Set(read.flatMap(({ names }) => names.filter((named) => named < 0).map((named) => ~named)))],
    acronyms: acronymsIn(block, lexicon),
    peruNamed: spans.some(({ aliases }) => aliases.some(({ entity }) => entity === TOPIC)),
    entities: new Set(read.flatMap(({ candidates }) => candidates.map(({ alias }) => alias.entity))),
    doubtfulCapitals: read.flatMap(({ candidates }) =>
      candidates.flatMap(({ doubtfulGiven }) => doubtfulGiven?.word ?? []),
    ),
  };
  known.set(block, facts);
  return facts;
}

interface Reading {
  lexicon: Lexicon;
  contextOf: (start: number, end: number) => Context;
}

function readSpan(block: Block, index: number, { lexicon, contextOf }: Reading): SpanFacts {
  const { text, spans } = block;
  const span = spans[index] as Span; // callers give an index of spans
  const { start, end } = span;
  const [previous, next] = [spans[index - 1], spans[index + 1]];
  const surface = text.slice(start, end);
  const aliases = candidateAliases(span);
  const rivals = aliases.map(({ entity }) => entity);
  const isOwn = aliases.every(speaksForItself);
  const bearers = aliases.filter(({ isPerson }) => isPerson).map(({ entity }) => entity);
  const context = isOwn ? NO_CONTEXT : withoutRivals(contextOf(start, end), spans, index, bearers);
  const words = wordsBetween(surface, 0, surface.length).map(({ folded }) => folded);
  const shared = {
    context,
    surface,
    foldedName: words.join(' '),
    surname: words.at(-1) ?? '',
    rivals,
    touches: {
      before: touches(text, previous, previous?.end ?? 0, start),
      after: touches(text, next, end, next?.start ?? 0),
    },
  };
  const isAside = fullNameOf(span)?.isPerson === true && isNamedAside(text, start);
  const candidates = aliases.flatMap((alias): Clues[] => {
    const entity = lexicon.entities[alias.entity];
    const namedRightAfter = isNamedAfter(block, index, alias.entity);
    return entity ? [cluesOf({ ...shared, alias, entity, names: lexicon.namesOf(alias.entity), namedRightAfter })] : [];
  });
  return {
    start,
    end,
    surface,
    candidates,
    names: namesAt(span, candidates, context, lexicon),
    isAside,
    topic: topicOf(span, candidates),
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

function isNamedAfter({ text, spans }: Block, index: number, entity: number): boolean {
  const start = spans[index]?.start ?? 0;
  for (let at = index + 1; at < spans.length; at++) {
    const span = spans[at] as Span; // at < length
    if (span.start - start >= RIGHT_AFTER) return false;
    // A headline names first by surname who is named in full below it.
    if (namedBy(span) === entity) return !text.slice(start, span.start).includes('\n');
  }
  return false;
}

const speaksAgainst = ({ features, doubtfulGiven, against }: Clues) =>
  against !== undefined || doubtfulGiven !== undefined || features.some(({ name }) => WEIGHTS[name] < 0);

const isCued = (clues: Clues) => clues.isBareSurname && clues.cues > 0 && !speaksAgainst(clues);

/** Different cues that a name which others bear too needs, for the page to be about its owner. */
const TELLING_CUES = 2;

/** The entity that a span names beyond doubt: in full and with nothing against it, or by a likely name with cues. */
function topicOf(span: Span, candidates: readonly Clues[]): number | undefined {
  const named = namedBy(span);
  const clues = candidates.find(({ alias }) => alias.entity === named);
  if (!clues || speaksAgainst(clues)) return undefined;
  return fullNameOf(span) || clues.cues >= TELLING_CUES ? named : undefined;
}

/** Whom a span names in full: one of ours, or others who bear the surname. */
function namesAt(span: Span, candidates: readonly Clues[], context: Context, lexicon: Lexicon): number[] {
  const named = namedBy(span);
  if (named !== undefined && fullNameOf(span)) return topicOf(span, candidates) === undefined ? [] : [named];
  const bearers = surnamesOf(span)
    .filter(({ entity }) => otherGivenName(context, lexicon.namesOf(entity).words) === 'certain')
    .map(({ entity }) => ~entity);
  return named === undefined ? bearers : [named, ...bearers];
}
