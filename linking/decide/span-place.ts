/** What stands around a name in its block: the sentence, the paragraph before, the names of its rivals. */
import type { Context } from '../context/context.ts';
import { type Country, otherCountriesIn } from '../context/countries.ts';
import type { Lexicon } from '../lexicon/decode.ts';
import { type Block, isTopic, type LexiconAlias, type Span } from '../lexicon/model.ts';
import { foldKey } from '../text/fold.ts';
import { endsSentence } from '../text/lines.ts';
import { type Word, wordsBetween } from '../text/words.ts';

/** A span in its block. */
export interface Place {
  block: Block;
  index: number;
  span: Span;
}

/** A strong alias means one entity of a pack; with several packs, perhaps one of each. */
export const fullNamesOf = ({ aliases }: Span) => aliases.filter((one) => one.strength === 'strong' && !isTopic(one));

export const foldedWords = (text: string) => wordsBetween(text, 0, text.length).map(({ folded }) => folded);

/** A name of several of the rivals tells nothing of one of them. */
const isSharedBy = ({ aliases }: Span, rivals: readonly number[]) =>
  new Set(aliases.flatMap(({ entity }) => (rivals.includes(entity) ? entity : []))).size > 1;

/**
 * Takes away the words of the rivals' own names nearby: that they are named is a feature of its own.
 */
export function withoutRivals(context: Context, { block, index }: Place, rivals: readonly number[]): Context {
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

/** How much a person of the subject tells of the country that a text speaks of; a country's name tells 1. */
const PERSON = 0.5;

/** The country that the paragraph has named most often before a name. */
export function countryBefore(
  { block: { text, spans }, index, span }: Place,
  subject: number,
  lexicon: Lexicon,
): Country {
  const { vocabulary } = lexicon;
  const { commonSurnames, topics } = vocabulary;
  const isOwn = (word: string) => topics.get(word)?.includes(String(subject)) ?? false;
  const before = wordsBetween(text, Math.max(0, span.start - COUNTRY_REACH), span.start);
  const isPerson = (alias: LexiconAlias) =>
    alias.isPerson && lexicon.entity(alias.entity)?.pack === subject && !commonSurnames.has(foldKey(alias.text));
  const persons = spans.slice(0, index).filter(({ aliases }) => aliases.some(isPerson)).length;
  const own = before.filter(({ folded }) => isOwn(folded)).length + PERSON * persons;
  return otherCountriesIn(before, vocabulary, isOwn).length > own ? 'other' : own > 0 ? 'own' : undefined;
}

/** The sentence of a name also names somebody or something of its subject in full, or a person by a rare surname. */
export const isBesideOwn = ({ block: { text, spans }, span }: Place, subject: number, lexicon: Lexicon) =>
  spans.some(
    (other) =>
      other !== span &&
      (fullNamesOf(other).length > 0 || other.aliases.every(({ isPerson }) => isPerson)) &&
      other.aliases.some(({ entity }) => lexicon.entity(entity)?.pack === subject) &&
      !lexicon.vocabulary.commonSurnames.has(foldKey(text.slice(other.start, other.end))) &&
      !endsSentence(text, Math.min(other.end, span.end), Math.max(other.start, span.start)),
  );

/** What the other names of the sentence may mean. */
export const namesOfSentence = ({ block: { text, spans }, span }: Place): ReadonlySet<number> =>
  new Set(
    spans.flatMap((other) =>
      other === span || endsSentence(text, Math.min(other.end, span.end), Math.max(other.start, span.start))
        ? []
        : other.aliases.map(({ entity }) => entity),
    ),
  );

/** The sentence has called the entity by its given name: "Ana wants Torres freed". */
export const isCalledInSentence = ({ block: { text, spans }, index, span }: Place, entity: number, lexicon: Lexicon) =>
  spans.slice(0, index).some(({ start, end, aliases: [only, second] }) => {
    if (only?.entity !== entity || second || endsSentence(text, end, span.start)) return false;
    return lexicon.namesOf(entity).given.has(foldedWords(text.slice(start, end)).join(' '));
  });
