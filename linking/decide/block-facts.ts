/**
 * What a block, a passage or a page says by itself: whom it names in full, and what its names tell
 * about the page.
 */

import { contextReader } from '../context/context.ts';
import { acronymsIn } from '../context/context-words.ts';
import { otherCountriesIn } from '../context/countries.ts';
import { type LineTime, lineTime } from '../context/line-time.ts';
import { lastNamings, type Naming } from '../context/mention-recency.ts';
import { decadeOf } from '../context/titles.ts';
import { type Block, isTopic, type LexiconEntity, subjectOf } from '../lexicon/model.ts';
import { wordsBetween } from '../text/words.ts';
import type { LocalFeatures } from './case.ts';
import { type Reader, readSpan, type SpanFacts } from './span-facts.ts';
import { type Hint, isContradicted } from './topic-hints.ts';
import { WEIGHTS } from './weights.ts';

/** What a text says of the page it stands in. Numbers are entity indexes, unless said otherwise. */
export interface Summary {
  /** How often each entity is named in full. */
  counts: ReadonlyMap<number, number>;
  /** Those named so plainly that they tell what the page is about. */
  topics: ReadonlySet<number>;
  /** Those whose name stands with a word against it. */
  contradicted: ReadonlySet<number>;
  /** What the text says its acronyms stand for: an entity, or `OTHER_MEANING`. */
  acronyms: ReadonlyMap<string, number>;
  /** By subject and name. */
  hints: ReadonlyMap<string, Hint>;
  /** The subjects that the text names by one of their topic words. */
  subjectsNamed: ReadonlySet<number>;
  /** Years in the text, in four figures, and those in which events that it names began. */
  years: ReadonlySet<string>;
  /** How many words in it are countries', and no subject's. */
  otherCountries: number;
  /** It names another country before the subject's and its people; undefined where it names none of them. */
  opensAbroad: boolean | undefined;
  /** How often it names each subject by a topic word. */
  topicCounts: ReadonlyMap<number, number>;
}

/** What a decision about a text depends on. */
export interface Dependencies {
  /** The candidates of each name, each group once: only their order among themselves matters. */
  rivals: ReadonlyMap<string, readonly number[]>;
  /** The full names in the text, in order. */
  namings: readonly Naming[];
}

export interface BlockFacts extends Summary, Dependencies {
  spans: readonly SpanFacts[];
  time: LineTime | undefined;
  /** A short line that is no sentence. */
  isHeading: boolean;
  /** All that its names may mean, phrases aside. */
  mentioned: ReadonlySet<number>;
  /** What its names and phrases may mean, persons aside. */
  matters: ReadonlySet<number>;
}

export interface PassageFacts extends Summary, Dependencies {
  /** The full names in its first block that is no date; undefined for a passage without one. */
  opening: readonly Naming[] | undefined;
  /** That of the last line with only a date. */
  year: string | undefined;
}

const union = <Item>(sets: readonly Iterable<Item>[]): Set<Item> => {
  const all = new Set<Item>();
  for (const set of sets) for (const item of set) all.add(item);
  return all;
};

/** Sums up what consecutive texts say. */
export function sumUp(texts: readonly Summary[]): Summary {
  const counts = new Map<number, number>();
  const acronyms = new Map<string, number>();
  const topicCounts = new Map<number, number>();
  for (const text of texts) {
    for (const [subject, count] of text.topicCounts) topicCounts.set(subject, (topicCounts.get(subject) ?? 0) + count);
    for (const [entity, count] of text.counts) counts.set(entity, (counts.get(entity) ?? 0) + count);
    // What was said first holds.
    for (const [acronym, meaning] of text.acronyms) if (!acronyms.has(acronym)) acronyms.set(acronym, meaning);
  }
  return {
    counts,
    acronyms,
    topics: union(texts.map((one) => one.topics)),
    contradicted: union(texts.map((one) => one.contradicted)),
    hints: new Map(texts.flatMap(({ hints }) => [...hints])),
    subjectsNamed: union(texts.map((one) => one.subjectsNamed)),
    years: union(texts.map((one) => one.years)),
    otherCountries: texts.reduce((all, one) => all + one.otherCountries, 0),
    opensAbroad: texts.find((one) => one.opensAbroad !== undefined)?.opensAbroad,
    topicCounts,
  };
}

const entitiesOf = (candidates: readonly LocalFeatures[]) => new Set(candidates.map(({ alias }) => alias.entity));

/** Log-odds by which one candidate must lead for the words around a name to have decided. */
const LEAD = 1;

const localScore = ({ features, against }: LocalFeatures) =>
  features.reduce((sum, { name }) => sum + WEIGHTS[name], against ? WEIGHTS.against : 0);

/** The candidate that the words around a name make likeliest; undefined when they do not tell. */
function likeliestOf(candidates: readonly LocalFeatures[]): number | undefined {
  const [best, second] = candidates
    .map((one) => ({ entity: one.alias.entity, score: localScore(one) }))
    .sort((a, b) => b.score - a.score);
  return best && best.score - (second?.score ?? 0) >= LEAD ? best.entity : undefined;
}

function countsOf(named: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const entity of named) if (entity >= 0) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  return counts;
}

const YEARS = /(?<![\d.,])(?:1[89]|20)\d\d(?![\d%]|[.,]\d)/g;

/** Characters of the longest heading. */
const HEADING_LENGTH = 120;

const isHeading = (text: string) => text.length <= HEADING_LENGTH && !/[.!?:;,。]["”’»)]?\s*$/u.test(text);

const yearsOfEvents = (entities: readonly LexiconEntity[]) =>
  entities.flatMap(({ kind, when }) => (kind === 'event' ? (when?.start?.slice(0, 4) ?? []) : []));

/** Reads a block. */
export function readBlock(block: Block, reader: Reader): BlockFacts {
  const { lexicon } = reader;
  const contextOf = contextReader(block.text, lexicon.vocabulary);
  const spans = block.spans.map((span, index) => readSpan({ block, index, span }, contextOf, reader));
  const candidates = spans.flatMap((span) => span.candidates);
  const namings = spans.flatMap((span) => span.namings);
  const fullNames = spans.flatMap((span) =>
    span.namings.flatMap(({ named }) => (span.notInFull.includes(named) || span.standsForRelative ? [] : named)),
  );
  const named = candidates.filter(({ alias }) => alias.strength !== 'phrase');
  const topicWords = block.spans.flatMap(({ aliases }) => aliases.filter(isTopic));
  const { topicWords: ownWords } = lexicon.vocabulary;
  const words = spans.length > 0 ? wordsBetween(block.text, 0, block.text.length) : [];
  const isOwn = (folded: string) => ownWords.has(folded);
  const others = otherCountriesIn(words, lexicon.vocabulary, isOwn);
  const own = [...words.filter(({ folded }) => isOwn(folded)), ...spans.filter(({ topics }) => topics.length > 0)];
  const [first] = [...others, ...own].sort((a, b) => a.start - b.start);
  return {
    spans,
    counts: countsOf(fullNames),
    topics: new Set(spans.flatMap(({ topics }) => topics)),
    contradicted: entitiesOf(candidates.filter(isContradicted)),
    acronyms: acronymsIn(block, lexicon, (index) => likeliestOf(spans[index]?.candidates ?? [])),
    hints: new Map(spans.flatMap(({ hints }) => hints.map((hint) => [`${hint.subject} ${hint.name}`, hint]))),
    subjectsNamed: new Set(topicWords.map(subjectOf)),
    years: new Set([
      ...(block.text.match(YEARS) ?? []),
      // Of a decade its last year.
      ...words.flatMap(({ folded }) => decadeOf(folded, lexicon.vocabulary)?.concat('9') ?? []),
      ...yearsOfEvents(named.map(({ entity }) => entity)),
    ]),
    mentioned: entitiesOf(named),
    otherCountries: others.length,
    opensAbroad: first && first === others[0],
    topicCounts: countsOf(topicWords.map(subjectOf)),
    isHeading: isHeading(block.text),
    matters: entitiesOf(candidates.filter(({ entity }) => entity.kind !== 'person')),
    rivals: new Map(candidates.map((one) => [one.rivals.join(), one.rivals])),
    namings,
    time: lineTime(block.text, lexicon.vocabulary),
  };
}

/** Puts together what the blocks of a passage say. */
export function joinBlocks(blocks: readonly BlockFacts[]): PassageFacts {
  return {
    ...sumUp(blocks),
    opening: blocks.find(({ time }) => !time?.isAlone)?.namings,
    rivals: new Map(blocks.flatMap(({ rivals }) => [...rivals])),
    namings: lastNamings(blocks.flatMap(({ namings }) => namings)),
    year: blocks.findLast(({ time }) => time?.isAlone)?.time?.year,
  };
}
