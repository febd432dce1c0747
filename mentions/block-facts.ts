/**
 * What a block of text says by itself, before the page it stands in is known: whom it names in full, and the clues around each name.
 *
 * A block that does not change stays the same object; it is read once.
 */
import { acronymsIn } from './acronyms.ts';
import type { Clues } from './clues.ts';
import { contextReader } from './context.ts';
import type { Gist } from './gist.ts';
import type { Lexicon } from './lexicon.ts';
import { TOPIC } from './lexicon-head.ts';
import type { Moves } from './naming-order.ts';
import { isContradicted, isCued, readSpan, type SpanFacts } from './span-facts.ts';
import type { Span } from './types.ts';

/** A paragraph or the like, with the spans found in it. Never changed once it was made. */
export interface Block {
  text: string;
  spans: readonly Span[];
}

export interface BlockFacts extends Gist, Moves, Touched {
  spans: readonly SpanFacts[];
}

/** What a decision about a text depends on. */
export interface Touched {
  /** All candidates of all spans. */
  entities: ReadonlySet<number>;
  /** Words in capitals of which it matters whether the page writes them small as well. */
  doubtfulCapitals: readonly string[];
}

function entitiesOf(spans: readonly SpanFacts[], isMeant: (clues: Clues) => boolean = () => true): Set<number> {
  return new Set(spans.flatMap(({ candidates }) => candidates.filter(isMeant).map(({ alias }) => alias.entity)));
}

const known = new WeakMap<Block, BlockFacts>();

/** What a block says, if it was read before. */
export function knownFacts(block: Block): BlockFacts | undefined {
  return known.get(block);
}

/** Reads a block, part of a name a step. */
export function* readBlock(block: Block, lexicon: Lexicon): Generator<void, BlockFacts> {
  const { text, spans } = block;
  const contextOf = contextReader(text);
  const read: SpanFacts[] = [];
  yield;
  for (const index of spans.keys()) {
    read.push(yield* readSpan(block, index, { lexicon, contextOf }));
    yield;
  }
  const acronyms = yield* acronymsIn(block, lexicon);
  yield;
  const namings = new Map<number, number>();
  for (const { names } of read)
    for (const entity of names) if (entity >= 0) namings.set(entity, (namings.get(entity) ?? 0) + 1);
  const facts: BlockFacts = {
    spans: read,
    namings,
    asides: read.flatMap(({ names, isAside }) => (isAside ? names : [])),
    lastNamings: [...new Set(read.flatMap(({ names, isAside }) => (isAside ? [] : names)).reverse())].reverse(),
    topics: new Set(read.flatMap(({ topic }) => topic ?? [])),
    cued: entitiesOf(read, isCued),
    contradicted: entitiesOf(read, isContradicted),
    othersNamed: new Set(read.flatMap(({ names }) => names.filter((named) => named < 0).map((named) => ~named))),
    acronyms,
    hints: new Map(read.flatMap(({ hint }) => (hint ? [[hint.name, hint.share]] : []))),
    peruNamed: spans.some(({ aliases }) => aliases.some(({ entity }) => entity === TOPIC)),
    entities: entitiesOf(read),
    doubtfulCapitals: read.flatMap(({ candidates }) =>
      candidates.flatMap(({ doubtfulGiven }) => doubtfulGiven?.word ?? []),
    ),
  };
  known.set(block, facts);
  return facts;
}
