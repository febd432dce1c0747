/**
 * Decides for a whole page which entity each name means, that it means none, or that two remain
 * plausible.
 *
 * What a bare surname means depends on the whole page, and a page may change in one paragraph a
 * hundred times. A decider therefore remembers, for the page it was made for, what each block and
 * passage says and what was decided in it. A passage is decided anew when it is new, or when
 * something that its decisions depend on has changed (see `cacheKeyOf`). What the blocks of a huge page
 * say would take most of its memory, so it is forgotten and read again when it is needed.
 */

import { createPhrases } from '../context/context-words.ts';
import { createMentionRecency, type MentionRecency, type Naming } from '../context/mention-recency.ts';
import type { Lexicon } from '../lexicon/decode.ts';
import type { Block, Mention, Passage } from '../lexicon/model.ts';
import { type BlockFacts, joinBlocks, type PassageFacts, readBlock } from './block-facts.ts';
import type { LocalFeatures } from './case.ts';
import { createNameKinds } from './name-kinds.ts';
import { type Page, type PageFacts, readPage } from './page-facts.ts';
import { featuresOf, firstNamed } from './page-features.ts';
import { isPlain, isUnsupported, type Reading, type UndecidedMention, weigh } from './score.ts';
import type { SpanFacts } from './span-facts.ts';
import { heldOffice, isBeforeCareer } from './time-features.ts';

/** The mentions of one block; the same list as the last time when they are the same. */
export type BlockMentions = readonly Mention[];

/**
 * Those of a passage, block by block; the same list as the last time when nothing was decided anew.
 */
export type PassageMentions = readonly BlockMentions[];

export interface PageDecider {
  /**
   * Returns the mentions of a page, passage by passage; what is left out means no entity. Yields
   * after each block that it reads and each passage. When it is stopped between, the next call
   * begins again with what was read until then.
   */
  decide(page: Page): Generator<void, PassageMentions[]>;
}

/** Blocks of which it is kept what they say. Each takes some kilobytes. */
const MAX_KEPT_BLOCKS = 1000;

/** A block in its place: the page, and who was named before. */
interface BlockPlace {
  page: PageFacts;
  below: readonly Naming[] | undefined;
  recency: MentionRecency;
}

/** One of the candidates governs in the year, or runs. */
const isActing = (year: string, candidates: readonly LocalFeatures[]) =>
  candidates.some(({ entity: { offices, ranIn } }) => heldOffice(offices, undefined, [year]) || ranIn?.includes(year));

/** The page as it would be in a year before its date; of unsure time where nobody of the name acted in that year. */
function inYear(page: PageFacts, year: string | undefined, candidates: readonly LocalFeatures[]): PageFacts {
  const isPages = page.dates.length === 1 && page.date?.startsWith(year ?? '');
  if (!year || isPages || (page.date && year > page.date)) return page;
  return isActing(year, candidates) ? { ...page, dates: [year], isTimeSure: true } : { ...page, isTimeSure: false };
}

/**
 * The page as it would be at the time of a name. `lead`: the year at the head of its line; `line`: that of the
 * last line with only a date.
 */
function atTimeOf(
  { moment, candidates }: SpanFacts,
  page: PageFacts,
  lead: string | undefined,
  line: string | undefined,
): PageFacts {
  if (moment === 'now') return { ...page, dates: page.dates.slice(0, 1) };
  const isPast = moment === 'past' && !lead;
  const then = inYear(page, lead ?? (isPast ? line : (moment ?? line)), candidates);
  const [date] = then.dates;
  return isPast && date ? { ...then, dates: [date, date], isPast } : then;
}

/** The full names in the next block that is no date. */
function belowOf(blocks: readonly BlockFacts[], at: number): readonly Naming[] | undefined {
  let next = at + 1;
  while (blocks[next]?.time?.isAlone) next++;
  return blocks[next]?.namings;
}

/** The names of a block with their readings; takes the block's full names into `recency`. */
function openBlock(block: BlockFacts, { page, below, recency }: BlockPlace): UndecidedMention[] {
  const lead = block.time?.year;
  if (block.time?.isAlone) recency.year = lead;
  return block.spans.map((span) => {
    const { start, end, surface, candidates, namings } = span;
    const time = atTimeOf(span, page, lead, recency.year);
    const surroundings = { page: time, block, below, recency };
    // On a page that is not about a subject, a name of that subject has no match.
    const onTopic = candidates.filter(({ entity: { pack } }) => page.onTopic.has(pack) || page.subjectsNamed.has(pack));
    const relatedTo = (others: readonly LocalFeatures[]) =>
      new Set(others.flatMap(({ entity }) => entity.related ?? []));
    const weighed = onTopic.map((one) => {
      const others = candidates.filter((other) => other !== one);
      const rivalsRelated = relatedTo(others);
      return { one, features: featuresOf(one, { ...surroundings, rivalsRelated }) };
    });
    // Of those who neither governed nor ran a page speaks where it names them.
    const known = weighed.filter(
      ({ one: { alias, entity } }) =>
        entity.offices || entity.ranIn || page.counts.has(alias.entity) || recency.rank(alias.entity) > -Infinity,
    );
    // A page from before the others had governed or run speaks of who had.
    const isEarlier = (one: LocalFeatures) =>
      page.date !== undefined &&
      known.every(({ one: other }) => other === one || isBeforeCareer(other.entity, [page.date ?? '']));
    const isShared = candidates.length > 1 && (!candidates[0]?.isBareSurname || known.length > 1);
    const readings = weighed.map(
      ({ one, features }): Reading => ({
        entity: one.entity.id,
        isDescription: one.alias.strength === 'phrase',
        isGuess: isUnsupported(one, features),
        isShared: isShared && one.isBareSurname,
        isTimeOpen: !time.isTimeSure && !isEarlier(one),
        lacksEvidence: one.entity.grave && isShared && !isPlain(features),
        features,
      }),
    );
    const open = { start, end, surface, readings };
    for (const naming of namings) recency.note(naming);
    return open;
  });
}

/**
 * What the decisions in a passage depend on besides its text: when that is as it was, so are they.
 */
function cacheKeyOf({ rivals }: PassageFacts, { page, below, recency }: BlockPlace): string {
  return [
    page.cacheKey,
    recency.year,
    ...[...rivals.values()].map((group) => `${recency.among(group)};${firstNamed(below, group) ?? ''}`),
  ].join('|');
}

const isSameMentions = (a: BlockMentions, b: BlockMentions) => JSON.stringify(a) === JSON.stringify(b);

/** Makes the decider of one page, which remembers what it knows of that page. */
export function createPageDecider(lexicon: Lexicon): PageDecider {
  const reader = { lexicon, phrasesOf: createPhrases(), kindOf: createNameKinds(() => lexicon.vocabulary) };
  let keptBlocks = new WeakMap<Block, BlockFacts>();
  let kept = 0;
  const readPassages = new WeakMap<Passage, PassageFacts>();
  const decidedBlocks = new WeakMap<Block, BlockMentions>();
  const decidedPassages = new WeakMap<PassageFacts, { cacheKey: string; mentions: PassageMentions }>();

  function* readBlocks(passage: Passage): Generator<void, BlockFacts[]> {
    const blocks: BlockFacts[] = [];
    for (const block of passage) {
      let facts = keptBlocks.get(block);
      if (!facts) {
        facts = readBlock(block, reader);
        if (kept++ % MAX_KEPT_BLOCKS === 0) keptBlocks = new WeakMap();
        keptBlocks.set(block, facts);
        yield;
      }
      blocks.push(facts);
    }
    return blocks;
  }

  function* readPassage(passage: Passage): Generator<void, PassageFacts> {
    const facts = readPassages.get(passage) ?? joinBlocks(yield* readBlocks(passage));
    readPassages.set(passage, facts);
    return facts;
  }

  function decideBlock(block: Block, facts: BlockFacts, place: BlockPlace): BlockMentions {
    const before = decidedBlocks.get(block);
    const mentions = openBlock(facts, place).flatMap((open) => weigh(open) ?? []);
    if (before && isSameMentions(before, mentions)) return before;
    // Without the room for more that a growing list has.
    const decided = mentions.slice();
    decidedBlocks.set(block, decided);
    return decided;
  }

  /** `below` is of the first block behind the passage. */
  function* decidePassage(passage: Passage, place: BlockPlace): Generator<void, PassageMentions> {
    const facts = yield* readPassage(passage);
    const before = decidedPassages.get(facts);
    const cacheKey = cacheKeyOf(facts, place);
    if (before?.cacheKey === cacheKey) {
      for (const naming of facts.namings) place.recency.note(naming);
      place.recency.year = facts.year ?? place.recency.year;
      return before.mentions;
    }
    const blocks = yield* readBlocks(passage);
    const decided = passage.map((block, at) => {
      const below = belowOf(blocks, at) ?? place.below;
      return decideBlock(block, blocks[at] as BlockFacts, { ...place, below }); // one for each block
    });
    const isSame = before && decided.every((mentions, at) => mentions === before.mentions[at]);
    const mentions = isSame ? before.mentions : decided;
    decidedPassages.set(facts, { cacheKey, mentions });
    return mentions;
  }

  return {
    *decide(page) {
      const read: PassageFacts[] = [];
      for (const passage of page.passages) read.push(yield* readPassage(passage));
      const facts = readPage(page, read, lexicon);
      yield;
      const recency = createMentionRecency();
      const linked: PassageMentions[] = [];
      for (const [at, passage] of page.passages.entries()) {
        const below = read.find(({ opening }, index) => index > at && opening)?.opening;
        linked.push(yield* decidePassage(passage, { page: facts, below, recency }));
        yield;
      }
      return linked;
    },
  };
}

/** A text that is read in one go. */
export interface WholeText {
  blocks: readonly Block[];
  /** ISO date of publication, as precise as known. */
  date?: string;
}

/**
 * All names of a text with their readings, not yet decided: for weighing them in another way. By
 * block.
 */
export function undecidedMentions({ blocks, date }: WholeText, lexicon: Lexicon): UndecidedMention[][] {
  const reader = { lexicon, phrasesOf: createPhrases(), kindOf: createNameKinds(() => lexicon.vocabulary) };
  const facts = blocks.map((block) => readBlock(block, reader));
  const page = readPage({ passages: [blocks], ...(date ? { date } : {}) }, [joinBlocks(facts)], lexicon);
  const recency = createMentionRecency();
  return facts.map((block, at) => openBlock(block, { page, below: belowOf(facts, at), recency }));
}

/** Links the names of a text in one go; the mentions block by block. */
export function linkText(text: WholeText, lexicon: Lexicon): BlockMentions[] {
  return undecidedMentions(text, lexicon).map((block) => block.flatMap((open) => weigh(open) ?? []));
}
