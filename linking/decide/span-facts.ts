/**
 * What a block says of one name in it: the candidates, whom it names in full, what it tells about
 * the page.
 */

import { type Context, emptyContext } from '../context/context.ts';
import type { PhrasesOf } from '../context/context-words.ts';
import { type Naming, readAside } from '../context/mention-recency.ts';
import { isDoubleSurname, otherGivenName, touches } from '../context/names-around.ts';
import { isAmongStrangers, isInverted } from '../context/rolls.ts';
import type { KinRole } from '../languages/language.ts';
import { type Lexicon, NO_NAMES } from '../lexicon/decode.ts';
import { type Block, isTopic, type LexiconAlias, type LexiconEntity, type Span } from '../lexicon/model.ts';
import { endsSentence } from '../text/lines.ts';
import { type Word, wordsBetween } from '../text/words.ts';
import type { LocalFeatures } from './case.ts';
import { localFeatures, speaksForItself } from './local-features.ts';
import type { NameKindOf } from './name-kinds.ts';
import { relativeOf } from './person-features.ts';
import { WEIGHTS } from './weights.ts';

/**
 * A name that is not plain, but stands with words that fit: how much such a one tells what the page
 * is about.
 */
export interface Hint {
  subject: number;
  name: string;
  share: number;
  /** Of a surname: those whom it may mean that hold an office or did. */
  rulers: readonly LexiconEntity[];
}

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
}

/**
 * Different context words that a name which others bear too needs, for the page to be about its
 * owner.
 */
const TELLING_WORDS = 2;

/** A strong alias means one entity of a pack; with several packs, perhaps one of each. */
const fullNamesOf = ({ aliases }: Span) => aliases.filter((one) => one.strength === 'strong' && !isTopic(one));

const surnamesOf = ({ aliases }: Span) => aliases.filter(({ strength, isPerson }) => isPerson && strength === 'weak');

const foldedWords = (text: string) => wordsBetween(text, 0, text.length).map(({ folded }) => folded);

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

/** A span in its block. */
interface Place {
  block: Block;
  index: number;
  span: Span;
}

/** A name of several of the rivals tells nothing of one of them. */
const isSharedBy = ({ aliases }: Span, rivals: readonly number[]) =>
  new Set(aliases.flatMap(({ entity }) => (rivals.includes(entity) ? entity : []))).size > 1;

/**
 * Takes away the words of the rivals' own names nearby: that they are named is a feature of its own.
 */
function withoutRivals(context: Context, { block, index }: Place, rivals: readonly number[]): Context {
  if (rivals.length < 2) return context;
  const withoutNames = (words: readonly Word[], spans: readonly Span[]): readonly Word[] => {
    const [first, last] = [words[0], words.at(-1)];
    if (!first || !last) return words;
    const names: Span[] = [];
    for (const span of spans) {
      if (span.end <= first.start || span.start >= last.end) break;
      if (span.aliases.some((alias) => rivals.includes(alias.entity) && !isSharedBy(span, rivals))) names.push(span);
    }
    if (names.length === 0) return words;
    const isInName = ({ start, end }: Word) => names.some((name) => start >= name.start && end <= name.end);
    return words.map((word) => (isInName(word) ? { ...word, folded: '' } : word));
  };
  return {
    ...context,
    left: withoutNames(context.left, block.spans.slice(0, index).reverse()),
    right: withoutNames(context.right, block.spans.slice(index + 1)),
  };
}

/** Characters before a name in which the country is looked for that the paragraph speaks of. */
const COUNTRY_REACH = 500;

/** The paragraph has named other countries more often than the subject's. */
function isAbroad({ block: { text }, span }: Place, subject: number, { vocabulary }: Lexicon): boolean {
  const { countries, topics } = vocabulary;
  const isOwn = (word: string) => topics.get(word)?.includes(String(subject)) ?? false;
  const before = wordsBetween(text, Math.max(0, span.start - COUNTRY_REACH), span.start);
  const others = before.filter(({ folded }) => countries.has(folded) && !isOwn(folded)).length;
  return others > before.filter(({ folded }) => isOwn(folded)).length;
}

/** The sentence of a name also holds a full name of its subject. */
const isBesideOwn = ({ block: { text, spans }, span }: Place, subject: number, lexicon: Lexicon) =>
  spans.some(
    (other) =>
      other !== span &&
      fullNamesOf(other).some(({ entity }) => lexicon.entity(entity)?.pack === subject) &&
      !endsSentence(text, Math.min(other.end, span.end), Math.max(other.start, span.start)),
  );

/** The sentence has called the entity by its given name: "Ana wants Torres freed". */
const isCalledInSentence = ({ block: { text, spans }, index, span }: Place, entity: number, lexicon: Lexicon) =>
  spans.slice(0, index).some(({ start, end, aliases: [only, second] }) => {
    if (only?.entity !== entity || second || endsSentence(text, end, span.start)) return false;
    return lexicon.namesOf(entity).given.has(foldedWords(text.slice(start, end)).join(' '));
  });

/** True when some feature makes it likelier that somebody or something else is meant. */
function speaksAgainst({ features, doubtfulGiven, against }: LocalFeatures): boolean {
  return against !== undefined || doubtfulGiven !== undefined || features.some(({ name }) => WEIGHTS[name] < 0);
}

/** True for an acronym, or a surname that many bear, with a word against it in its sentence. */
export const isContradicted = ({ against, alias, isCommonSurname }: LocalFeatures) =>
  (isCommonSurname || alias.strength === 'exact') && (against === 'beside' || against === 'sentence');

/**
 * As good as two names with words that fit: a title with the years in which it was held, or a rare surname with an
 * office that its bearer held.
 */
const SURE_SHARE = 2;

const isRareRuler = ({ isBareSurname, isCommonSurname, entity: { offices = [] } }: LocalFeatures) =>
  isBareSurname && !isCommonSurname && offices.length > 0;

const isKnownRuler = (one: LocalFeatures) =>
  isRareRuler(one) &&
  (one.power !== undefined ||
    one.entity.offices?.some(({ office }) => (one.title ?? one.titleNear)?.offices.includes(office)));

/** One name in two, when many bear it or it is an acronym. */
function hintsOf(name: string, candidates: readonly LocalFeatures[], isCommon: boolean): Hint[] {
  const named = candidates.filter(({ alias }) => alias.strength !== 'phrase');
  const fitting = named.filter(
    (one) => (one.contextWords > 0 || isRareRuler(one)) && !speaksAgainst(one) && !one.entity.worldwide,
  );
  const isShared = isCommon || named.some(({ alias }) => alias.strength === 'exact');
  const subjects = new Set(fitting.map(({ entity }) => entity.pack));
  const sure = named.filter((one) => one.hasTitleAndYears || isKnownRuler(one)).map(({ entity }) => entity.pack);
  const rare = named.filter((one) => one.isRareName && !speaksAgainst(one) && !one.entity.worldwide);
  const rulers = named
    .filter(({ isBareSurname, entity: { offices } }) => isBareSurname && offices)
    .map(({ entity }) => entity);
  return [
    ...[...subjects].map((subject) => ({ subject, name, share: isShared ? 0.5 : 1, rulers })),
    ...rare.flatMap(({ entity: { pack } }) => (subjects.has(pack) ? [] : { subject: pack, name, share: 0.5, rulers })),
    ...(fitting.length + rare.length === 0 && !named.some(speaksAgainst)
      ? rulers.map(({ pack }) => ({ subject: pack, name, share: 0, rulers }))
      : []),
    ...sure.map((subject) => ({ subject, name: `${name} `, share: SURE_SHARE, rulers })),
  ];
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

/** Bodies of which the words around make another's, so that the bare name is that one's from here on: "~entity". */
const otherBodies = (candidates: readonly LocalFeatures[]) =>
  candidates.flatMap(({ alias, features }) =>
    !alias.isPerson &&
    features.some(({ name }) => name === 'longerName' || name === 'otherFullName' || name === 'otherCountry')
      ? ~alias.entity
      : [],
  );

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
      next !== undefined && !next.aliases.every(isTopic) && /^ \p{Ll}+ $/u.test(text.slice(span.end, next.start)),
    isAmongStrangers: () => isAmongStrangers(text, span, spans),
  };
  return aliases.flatMap((alias) => {
    const entity = lexicon.entity(alias.entity);
    if (!entity) return [];
    // A bare surname, or a body's short name, is held against the other names of its owner.
    const names = alias.strength === 'phrase' ? NO_NAMES : lexicon.namesOf(alias.entity);
    const calledInSentence = shared.rivals.length > 1 && isCalledInSentence(place, alias.entity, lexicon);
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
      calledInSentence,
      isInverted: isSurnameFirst,
      isBesideOwn: () => isBesideOwn(place, entity.pack, lexicon),
      isAbroad: () => isAbroad(place, entity.pack, lexicon),
    });
  });
}

/** A capital stands before or behind it, or "of" and a capital. */
const mayBeLonger = (text: string, { start, end }: Span) =>
  /^ (?:\p{Ll}{1,3} )?\p{Lu}/u.test(text.slice(end, end + 7)) ||
  /\p{Lu}[\p{L}'’]+ $/u.test(text.slice(Math.max(0, start - 14), start));

/** Reads the span of a block with this index; `contextOf` reads the words around it. */
export function readSpan(place: Place, contextOf: (start: number, end: number) => Context, reader: Reader): SpanFacts {
  const { lexicon } = reader;
  const { vocabulary } = lexicon;
  const { block, span } = place;
  const { start, end } = span;
  const aliases = candidateAliases(span);
  const owners = aliases.filter(({ strength }) => strength !== 'phrase').map(({ entity }) => entity);
  const context =
    aliases.every(speaksForItself) && !mayBeLonger(block.text, span)
      ? emptyContext(vocabulary)
      : withoutRivals(contextOf(start, end), place, owners);
  const candidates = candidatesOf(place, context, reader);
  const named = namedBy(span, lexicon);
  const isFull = fullNamesOf(span).length > 0;
  const topics = named.filter((entity) => {
    const candidate = candidates.find(({ alias }) => alias.entity === entity);
    return candidate && !speaksAgainst(candidate) && (isFull || candidate.contextWords >= TELLING_WORDS);
  });
  const called = namedByGivenName(candidates);
  const aside =
    aliases.some(({ isPerson }) => isPerson) && (isFull || called.length > 0)
      ? readAside(block.text, { start, end, isGivenName: !isFull }, vocabulary)
      : undefined;
  const isAside = aside !== undefined;
  const kin = aside?.relative ?? candidates.find(({ relative }) => relative)?.relative;
  const fitting = isFull ? topics : candidates.filter(hasKin).map(({ alias }) => alias.entity);
  const related = kin && fitting.length === 1 ? relativeNamed(fitting[0] ?? -1, kin, lexicon) : undefined;
  const notInFull = [...(isAside ? [] : called), ...(related === undefined ? [] : [related])];
  const namings = [
    ...(isFull ? topics : named),
    ...notInFull,
    ...otherBearers(span, context, lexicon),
    ...otherBodies(candidates),
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
    hints: hintsOf(name, candidates, vocabulary.commonSurnames.has(name)),
  };
}
