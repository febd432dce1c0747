/**
 * What a block of text says by itself, before the page it stands in is known: whom it names in full, and the clues around each name.
 *
 * A block that does not change stays the same object; it is read once.
 */
import { acronymsIn } from '../context/acronyms.ts';
import { contextReader } from '../context/context.ts';
import type { Moves } from '../context/mention-recency.ts';
import type { Lexicon } from '../lexicon/decode.ts';
import type { Span } from '../lexicon/model.ts';
import type { Clues } from './local-features.ts';
import { isContradicted, isCued, readSpan, type SpanFacts } from './span-facts.ts';
import type { Gist } from './summary.ts';

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

const namedBy = (spans: readonly SpanFacts[]) => spans.flatMap(({ names }) => names);

function countsOf(spans: readonly SpanFacts[]): Map<number, number> {
  const namings = new Map<number, number>();
  for (const entity of namedBy(spans)) if (entity >= 0) namings.set(entity, (namings.get(entity) ?? 0) + 1);
  return namings;
}

/** What the names of a block tell about the page; its acronyms come from its text. */
function* gistOf(spans: readonly SpanFacts[]): Generator<void, Omit<Gist, 'acronyms' | 'peruNamed'>> {
  const namings = countsOf(spans);
  yield;
  const topics = new Set(spans.flatMap(({ topic }) => topic ?? []));
  const hints = new Map(spans.flatMap(({ hint }) => (hint ? [[hint.name, hint.share]] : [])));
  yield;
  const cued = entitiesOf(spans, isCued);
  const contradicted = entitiesOf(spans, isContradicted);
  yield;
  const othersNamed = new Set(namedBy(spans).flatMap((named) => (named < 0 ? ~named : [])));
  return { namings, topics, hints, cued, contradicted, othersNamed };
}

function movesOf(spans: readonly SpanFacts[]): Moves {
  const asides = namedBy(spans.filter(({ isAside }) => isAside));
  const others = namedBy(spans.filter(({ isAside }) => !isAside));
  return { asides, lastNamings: [...new Set(others.reverse())].reverse() };
}

function touchedBy(spans: readonly SpanFacts[]): Touched {
  const candidates = spans.flatMap((span) => span.candidates);
  const doubtfulCapitals = candidates.flatMap(({ doubtfulGiven }) => doubtfulGiven?.word ?? []);
  return { entities: entitiesOf(spans), doubtfulCapitals };
}

const namesPeru = ({ spans }: Block) => spans.some(({ aliases }) => aliases.some(({ entity }) => entity < 0));

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
  const gist = yield* gistOf(read);
  yield;
  const moves = movesOf(read);
  yield;
  const touched = touchedBy(read);
  yield;
  const facts: BlockFacts = { spans: read, ...gist, ...moves, ...touched, acronyms, peruNamed: namesPeru(block) };
  known.set(block, facts);
  return facts;
}
