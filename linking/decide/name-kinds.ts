/** How common a name is: whether others are called by its words too. */
import { isTitle } from '../context/titles.ts';
import type { Vocabulary } from '../languages/vocabulary.ts';
import type { EntityNames } from '../lexicon/decode.ts';
import type { LexiconAlias, LexiconEntity } from '../lexicon/model.ts';
import { isCaseless } from '../text/characters.ts';
import { wordsBetween } from '../text/words.ts';

export interface NameKind {
  /** A weak name with a word that few others bear: "Zabel", "Red Bandera". */
  isRare: boolean;
  /**
   * Of nothing but words that bodies and events of other countries are called by too: "the Supreme
   * Court", "the self-coup".
   */
  isCommonBody: boolean;
}

/** A name with its owner. */
interface Owned {
  alias: LexiconAlias;
  entity: LexiconEntity;
  names: EntityNames;
}

/** Tells the kind of a name, each once: the same few are read at every name of a page. */
export type NameKindOf = (owned: Owned) => NameKind;

/** Letters of the shortest word that tells. */
const MIN_LETTERS = 3;

function readKind({ alias, entity, names }: Owned, vocabulary: Vocabulary): NameKind {
  const { commonSurnames, givenNames, bodyWords, functionWords, topicWords } = vocabulary;
  const words = wordsBetween(alias.text, 0, alias.text.length);
  const isBodyWord = (folded: string) =>
    bodyWords.has(folded) || functionWords.has(folded) || isTitle(folded, vocabulary);
  const isCommon = (folded: string) =>
    [commonSurnames, bodyWords, functionWords, topicWords].some((list) => list.has(folded)) ||
    (givenNames.has(folded) && names.given.has(folded));
  const mayBeRare = alias.strength === 'weak' && entity.kind !== 'law' && entity.kind !== 'term';
  return {
    isRare:
      mayBeRare &&
      words.some(
        ({ folded, capital }) => (capital || isCaseless(folded)) && folded.length >= MIN_LETTERS && !isCommon(folded),
      ),
    isCommonBody:
      !alias.isPerson &&
      words.every(({ folded, capital }) => isBodyWord(folded) || (entity.kind === 'event' && !capital)),
  };
}

/** Makes a `NameKindOf` that remembers names as long as their lexicon holds them. */
export function createNameKinds(vocabulary: () => Vocabulary): NameKindOf {
  const known = new WeakMap<LexiconAlias, NameKind>();
  return (owned) => {
    const kind = known.get(owned.alias) ?? readKind(owned, vocabulary());
    known.set(owned.alias, kind);
    return kind;
  };
}
