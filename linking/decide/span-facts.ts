/**
 * What a block says of one name in it: the candidates, whom it names in full, what it tells about
 * the page.
 */

import { type Context, emptyContext } from '../context/context.ts';
import type { PhrasesOf } from '../context/context-words.ts';
import { type Naming, readAside } from '../context/mention-recency.ts';
import { momentOf } from '../context/moment.ts';
import { isDoubleSurname, otherGivenName, touches } from '../context/names-around.ts';
import { isAmongStrangers, isInBoxScore, isInverted } from '../context/rolls.ts';
import type { KinRole } from '../languages/language.ts';
import type { Vocabulary } from '../languages/vocabulary.ts';
import { type Lexicon, NO_NAMES } from '../lexicon/decode.ts';
import { isTopic, type LexiconAlias, type Span } from '../lexicon/model.ts';
import { foldKey, latinForm } from '../text/fold.ts';
import type { LocalFeatures } from './case.ts';
import { localFeatures, speaksForItself } from './local-features.ts';
import type { NameKindOf } from './name-kinds.ts';
import { relativeOf } from './person-features.ts';
import {
  countryBefore,
  foldedWords,
  fullNamesOf,
  isBesideOwn,
  isCalledInSentence,
  namesOfSentence,
  type Place,
  withoutRivals,
} from './span-place.ts';
import { type Hint, hintsOf, speaksAgainst } from './topic-hints.ts';
import type { FeatureName } from './weights.ts';

/** A span with its candidates. */
export interface SpanFacts {
  start: number;
  end: number;
  surface: string;
  candidates: readonly LocalFeatures[];
  /** Whom it names in full. */
  namings: readonly Naming[];
  /** Those of them that it names by a given name alone, or as a relative: "the daughter of Torres". */
  notInFull: readonly number[];
  /** It only says whose relative somebody with a card is. */
  standsForRelative: boolean;
  /** Those of them that it names so plainly that they tell what the page is about. */
  topics: readonly number[];
  hints: readonly Hint[];
  /** See `momentOf`. */
  moment: string | undefined;
}

/**
 * Different context words that a name which others bear too needs, for the page to be about its
 * owner.
 */
const TELLING_WORDS = 2;

const surnamesOf = ({ aliases }: Span) => aliases.filter(({ strength, isPerson }) => isPerson && strength === 'weak');

/**
 * The entities that a span names in full, surely or likely. "Ana Torres" may be others too; on a
 * page about her subject it says which Torres.
 */
function namedBy(span: Span, lexicon: Lexicon): number[] {
  const full = fullNamesOf(span);
  if (full.length > 0) return full.map(({ entity }) => entity);
  const [only, second] = surnamesOf(span);
  if (!only || second || !only.text.includes(' ')) return [];
  // A nickname of two words is no full name.
  const { words } = lexicon.namesOf(only.entity);
  return foldedWords(only.text).every((word) => words.has(word)) ? [only.entity] : [];
}

/**
 * The alias of each candidate entity; where one entity has several with this form, the strongest.
 */
function candidateAliases(span: Span): LexiconAlias[] {
  const full = fullNamesOf(span);
  const byEntity = new Map<number, LexiconAlias>();
  for (const alias of full.length > 0 ? full : span.aliases) {
    const known = byEntity.get(alias.entity);
    if (!isTopic(alias) && (!known || (known.strength === 'weak' && alias.strength === 'exact')))
      byEntity.set(alias.entity, alias);
  }
  return [...byEntity.values()];
}

/** What every name of a page is read with. */
export interface Reader {
  lexicon: Lexicon;
  phrasesOf: PhrasesOf;
  kindOf: NameKindOf;
}

const hasKin = ({ features }: LocalFeatures) => features.some(({ name }) => name === 'kinFits');

/** Whom "the daughter of Torres" means, where her card and the surname have been read. */
function relativeNamed(of: number, role: KinRole, lexicon: Lexicon): number | undefined {
  const entity = lexicon.entity(of);
  return entity && relativeOf(entity, role, (index) => lexicon.entity(index));
}

/** Whom a given name alone means, which nobody else with a card has: the next surname may be theirs. */
function namedByGivenName(candidates: readonly LocalFeatures[]): number[] {
  const [only, second] = candidates;
  return only?.isGivenName && !second && !speaksAgainst(only) ? [only.alias.entity] : [];
}

/** Those of a span's surnames that the word before gives to somebody else: "~entity". */
function otherBearers(span: Span, context: Context, lexicon: Lexicon): number[] {
  return surnamesOf(span)
    .filter(({ entity }) => otherGivenName(context, lexicon.namesOf(entity).words) === 'certain')
    .map(({ entity }) => ~entity);
}

/** What makes a name another's, so that the bare name is that one's from here on. */
const OTHERS: ReadonlySet<string> = new Set<FeatureName>([
  'longerName',
  'otherFullName',
  'otherCountry',
  'callingDoesNotFit',
  'otherSurname',
]);

/** Those whose names the words around make another's: "the jockey Ana Torres". */
const otherOwners = (candidates: readonly LocalFeatures[]) =>
  candidates.filter(({ features }) => features.some(({ name }) => OTHERS.has(name))).map(({ alias }) => alias.entity);

function candidatesOf(place: Place, context: Context, { lexicon, phrasesOf, kindOf }: Reader): LocalFeatures[] {
  const { vocabulary } = lexicon;
  const { block, index, span } = place;
  const { text, spans } = block;
  const [previous, next] = [spans[index - 1], spans[index + 1]];
  const aliases = candidateAliases(span);
  const surface = text.slice(span.start, span.end);
  const words = foldedWords(surface);
  const shared = {
    context,
    phrasesOf,
    surface,
    foldedName: words.join(' '),
    surname: words.at(-1) ?? '',
    rivals: aliases.map(({ entity }) => entity),
    touches: {
      before:
        touches(text, previous, { from: previous?.end ?? 0, to: span.start }) &&
        !isDoubleSurname(text, previous, vocabulary),
      after: touches(text, next, { from: span.end, to: next?.start ?? 0 }),
    },
    namedBehindOf:
      next !== undefined &&
      !next.aliases.every(isTopic) &&
      /^ [a-z]+ $/.test(latinForm(text.slice(span.end, next.start))),
    isAmongStrangers: () => isAmongStrangers(text, span, spans, vocabulary),
    isInBoxScore: (hasSportsWord: boolean) => isInBoxScore(text, span, hasSportsWord),
  };
  const isRightBefore = (behind: Span | undefined, { entity }: LexiconAlias) =>
    behind?.start === span.end + 1 && behind.aliases.some((one) => one.entity === entity);
  return aliases.flatMap((alias) => {
    const entity = lexicon.entity(alias.entity);
    // "the adviser Ana Torres" is one name with its title.
    if (!entity || (alias.strength === 'phrase' && isRightBefore(next, alias))) return [];
    // A bare surname, or a body's short name, is held against the other names of its owner.
    const names = alias.strength === 'phrase' ? NO_NAMES : lexicon.namesOf(alias.entity);
    const isGiven = names.given.has(shared.foldedName);
    const isSurnameFirst =
      alias.isPerson === true &&
      alias.strength === 'weak' &&
      isInverted(text, span, { words: names.words, isGiven }, vocabulary);
    return localFeatures({
      ...shared,
      alias,
      entity,
      names,
      kind: kindOf({ alias, entity, names }),
      calledInSentence: shared.rivals.length > 1 && isCalledInSentence(place, alias.entity, lexicon),
      isInverted: isSurnameFirst,
      isBesideOwn: () => isBesideOwn(place, entity.pack, lexicon),
      sentenceNames: () => namesOfSentence(place),
      countryBefore: () => countryBefore(place, entity.pack, lexicon),
    });
  });
}

/** Characters next to a full name in which a given name or a surname stands. */
const NEXT_WORD = 16;

/** Words next to a full name may make it part of a longer one: only then are they read. */
function mayBeLonger(text: string, { start, end, aliases }: Span, vocabulary: Vocabulary): boolean {
  const following = latinForm(text.slice(end, end + NEXT_WORD));
  const preceding = latinForm(text.slice(Math.max(0, start - NEXT_WORD), start));
  const isPerson = aliases.some((one) => one.isPerson);
  if (isPerson && /^\s?\([^)\d]*1\d{3}/.test(following)) return true;
  if (/^ [a-z]{1,3} [A-Z]/.test(following) && (!isPerson || following.startsWith(' de '))) return true;
  if (!isPerson) return false;
  if (/^ [A-Z][a-z]/.test(following)) return true;
  const previous = foldKey(/([A-Za-z-]+),? $/.exec(preceding)?.[1] ?? '');
  const next = foldKey(/^,? (?:[a-z]{1,3} )?([a-z-]+)/i.exec(following)?.[1] ?? '');
  const { callings, givenNames, namedAfter } = vocabulary;
  return givenNames.has(previous) || [callings, namedAfter].some((words) => words.has(previous) || words.has(next));
}

/** Reads the span of a block with this index; `contextOf` reads the words around it. */
export function readSpan(place: Place, contextOf: (start: number, end: number) => Context, reader: Reader): SpanFacts {
  const { lexicon } = reader;
  const { vocabulary } = lexicon;
  const { block, span } = place;
  const { start, end } = span;
  const aliases = candidateAliases(span);
  const rivals = aliases.filter(({ strength }) => strength !== 'phrase').map(({ entity }) => entity);
  const context =
    aliases.every(speaksForItself) && !mayBeLonger(block.text, span, vocabulary)
      ? emptyContext(vocabulary)
      : withoutRivals(contextOf(start, end), place, rivals);
  const moment = rivals.length > 1 ? momentOf(context) : undefined;
  // What was said of an earlier time is not said of now.
  const read =
    moment === 'now' ? { ...context, left: context.left.slice(context.left.length - context.sentence.left) } : context;
  const candidates = candidatesOf(place, read, reader);
  const named = namedBy(span, lexicon);
  const isFull = fullNamesOf(span).length > 0;
  const candidateFor = (entity: number) => candidates.find(({ alias }) => alias.entity === entity);
  const topics = named.filter((entity) => {
    const candidate = candidateFor(entity);
    return candidate && !speaksAgainst(candidate) && (isFull || candidate.contextWords >= TELLING_WORDS);
  });
  const others = otherOwners(candidates);
  const called = namedByGivenName(candidates);
  const aside =
    aliases.some(({ isPerson }) => isPerson) && (isFull || called.length > 0)
      ? readAside(block.text, start, vocabulary)
      : undefined;
  const isAside = aside !== undefined;
  const kin = aside?.relative ?? candidates.find(({ relative }) => relative)?.relative;
  const owners = isFull ? topics : called;
  const fitting = owners.length > 0 ? owners : candidates.filter(hasKin).map(({ alias }) => alias.entity);
  const related = kin && fitting.length === 1 ? relativeNamed(fitting[0] ?? -1, kin, lexicon) : undefined;
  const notInFull = [...(isAside ? [] : called), ...(related === undefined ? [] : [related])];
  const namings = [
    ...(isFull ? topics : named.filter((entity) => !others.includes(entity))),
    ...notInFull,
    ...otherBearers(span, context, lexicon),
    ...others.map((entity) => ~entity),
  ];
  const name = foldedWords(block.text.slice(start, end)).join(' ');
  return {
    start,
    end,
    surface: block.text.slice(start, end),
    candidates,
    namings: namings.map((one) => ({ named: one, isAside: isAside && isFull && one !== related })),
    notInFull,
    standsForRelative: isAside && related !== undefined,
    topics,
    // "Zabel" and "Zavel" are one name.
    hints: hintsOf(rivals.length > 1 ? rivals.join() : name, candidates, vocabulary.commonSurnames.has(name)),
    moment,
  };
}
