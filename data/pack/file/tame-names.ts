/**
 * Makes the names of a pack from anywhere harmless: what would mark half of every page is no longer
 * marked, and the cards stay.
 */
import { foldKey } from '../../../linking/text/fold.ts';
import type { Alias, Entity, Pack } from '../schema.ts';
import type { PackSubject } from '../subject-schema.ts';
import { type CommonWords, commonWords } from './everyday-words.ts';
import type { Remarks } from './faults.ts';
import { MAX_CARDS_A_NAME } from './limits.ts';

const wordsOf = (text: string) =>
  foldKey(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

const hasCapital = (text: string) => text !== text.toLowerCase();

/** Scripts without capitals: what is "in small letters" says nothing there. */
const isCased = (text: string) => text.toLowerCase() !== text.toUpperCase();

/** A word in small letters, which is no name. */
const isPlainWord = (text: string) => isCased(text) && !hasCapital(text) && wordsOf(text).length === 1;

/** Plain words that one card may have as names: more would vouch for each other on any page. */
const MAX_PLAIN_WORDS = 3;

/** The form in which two names are the same. */
export const nameKey = (text: string) => wordsOf(text).join(' ');

/** Years, numbers and single letters stand on any page, too. */
const isTelling = (word: string, everyday: ReadonlySet<string>) =>
  word.length > 1 && !/^\p{N}+$/u.test(word) && !everyday.has(word);

/** The name without the everyday words around it. */
function core(words: readonly string[], everyday: ReadonlySet<string>): string {
  const first = words.findIndex((word) => isTelling(word, everyday));
  const last = words.findLastIndex((word) => isTelling(word, everyday));
  return words.slice(first, last + 1).join(' ');
}

/** Letters that stand on any page: "e.g.", "p. m.", and everyday words letter by letter. */
const isAbbreviation = (words: readonly string[], everyday: ReadonlySet<string>) =>
  words.every((word) => word.length === 1) && (words.length <= 2 || everyday.has(words.join('')));

/** Letters that look like Latin ones. */
const LIKE_LATIN = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u;

/** Whether a word mixes Latin letters with others that look like them. */
const isLookAlike = (text: string) =>
  LIKE_LATIN.test(text) &&
  text.split(/[^\p{L}\p{M}]+/u).some((word) => LIKE_LATIN.test(word) && /\p{Script=Latin}/u.test(word));

/** The names that a pack shows as its own or its cards'. */
function* shownNames({ name, author = '', entities }: Pack): Generator<string> {
  yield* [...Object.values(name), author];
  for (const entity of entities) {
    yield* new Set(Object.values(entity.name));
    for (const { text } of entity.aliases) yield text;
  }
}

interface Taming {
  words: CommonWords;
  /** Keys of the names of other packs that are marked wherever they stand. */
  othersNames: ReadonlySet<string>;
  /** On how many cards of this pack a name stands. */
  cards: ReadonlyMap<string, number>;
  remarks: Remarks;
}

/** The alias, weaker where it has to be; undefined when it must not be marked at all. */
function tameAlias(alias: Alias, { words: { small, everyday, common }, othersNames, cards, remarks }: Taming) {
  const words = wordsOf(alias.text);
  const key = words.join(' ');
  if ([...key].length <= 1) return remarks.add('one-letter', alias.text);
  // An acronym that is also a word ("SIN") needs its cues near it.
  const hasCues = alias.strength === 'exact' && alias.cues.some((cue) => !small.has(nameKey(cue)));
  const isCommon = (word: string) => everyday.has(word) || /^\p{N}+$/u.test(word);
  if (!hasCues && (words.every(isCommon) || isAbbreviation(words, everyday)))
    return remarks.add('everyday', alias.text);
  if ((cards.get(key) ?? 0) > MAX_CARDS_A_NAME) return remarks.add('crowded', alias.text);
  const inner = core(words, everyday);
  if (inner !== key && othersNames.has(inner)) return remarks.add('swallowing', alias.text);
  const isPlain = words.length === 1 && isCased(alias.text) && (!hasCapital(alias.text) || common.has(key));
  if (alias.strength !== 'strong' || !isPlain) return alias;
  remarks.add('weakened', alias.text);
  return { ...alias, strength: 'weak' as const };
}

function tameEntity(entity: Entity, taming: Taming): Entity {
  const { small } = taming.words;
  const telling = (list: readonly string[]) => list.filter((text) => !wordsOf(text).every((word) => small.has(word)));
  const plain = entity.aliases.filter(({ text }) => isPlainWord(text)).slice(MAX_PLAIN_WORDS);
  for (const { text } of plain) taming.remarks.add('everyday', text);
  return {
    ...entity,
    aliases: entity.aliases.flatMap((alias) => {
      const tame = plain.includes(alias) ? undefined : tameAlias(alias, taming);
      return tame ? [{ ...tame, cues: telling(tame.cues) }] : [];
    }),
    // A phrase with nothing near it that tells would be marked wherever it stands.
    phrases: entity.phrases.flatMap((phrase) => {
      const near = telling(phrase.near);
      if (near.length > 0) return [{ ...phrase, near }];
      taming.remarks.add('everyday', phrase.text);
      return [];
    }),
  };
}

type ByLanguage = PackSubject['topicWords'];

/** The words of the subject without those that would change the reading of every page. */
function tameSubject(subject: PackSubject, { words: { small, everyday }, remarks }: Taming): PackSubject {
  const keep = (list: readonly string[], common: ReadonlySet<string>) =>
    list.filter((text) => {
      const isKept = wordsOf(text).some((word) => isTelling(word, common));
      if (!isKept) remarks.add('everyday', text);
      return isKept;
    });
  const keepIn = (byLanguage: ByLanguage, common: ReadonlySet<string>): ByLanguage =>
    Object.fromEntries(Object.entries(byLanguage).map(([lang, list]) => [lang, keep(list, common)]));
  return {
    ...subject,
    topicWords: keepIn(subject.topicWords, everyday),
    givenNames: keep(subject.givenNames, everyday),
    // Titles are everyday words themselves.
    offices: subject.offices.map((office) => ({
      ...office,
      titles: keepIn(office.titles, small),
      formerTitles: keepIn(office.formerTitles, small),
    })),
  };
}

/** Keys of the names in some packs that are marked wherever they stand. */
export function markedNames(packs: Iterable<Pick<Pack, 'entities'>>): Set<string> {
  const names = new Set<string>();
  for (const { entities } of packs)
    for (const { aliases } of entities)
      for (const { text, strength } of aliases) if (strength === 'strong') names.add(nameKey(text));
  return names;
}

/** Cards handled between two pauses. */
const CARDS_A_STEP = 500;

/** Gives the pack with tame names; yields now and then. `othersNames` are from `markedNames`. */
export function* tameNames(pack: Pack, othersNames: ReadonlySet<string>, remarks: Remarks): Generator<void, Pack> {
  const cards = new Map<string, number>();
  for (const { aliases } of pack.entities)
    for (const key of new Set(aliases.map(({ text }) => nameKey(text)))) cards.set(key, (cards.get(key) ?? 0) + 1);
  yield;
  for (const name of new Set(shownNames(pack))) if (isLookAlike(name)) remarks.add('look-alike', name);
  yield;
  const taming = { words: commonWords(), othersNames, cards, remarks };
  const entities: Entity[] = [];
  for (const entity of pack.entities) {
    entities.push(tameEntity(entity, taming));
    if (entities.length % CARDS_A_STEP === 0) yield;
  }
  return { ...pack, entities, subject: tameSubject(pack.subject, taming) };
}
