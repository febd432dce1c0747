/** One candidate of one name as it is read from the text around it, and what that text says of it. */

import type { Power } from '../context/bearer.ts';
import type { Context } from '../context/context.ts';
import type { Nearness, PhrasesOf } from '../context/context-words.ts';
import type { Country } from '../context/countries.ts';
import type { NearTitle, Title } from '../context/titles.ts';
import type { KinRole } from '../languages/language.ts';
import type { EntityNames } from '../lexicon/decode.ts';
import type { LexiconAlias, LexiconEntity, Reason } from '../lexicon/model.ts';
import type { NameKind } from './name-kinds.ts';
import type { FeatureName } from './weights.ts';

/** Something that speaks for or against an entity, with the reason a reader would be given. */
export interface Feature {
  name: FeatureName;
  reason?: Reason;
}

/** One candidate of one name, and the text around it. */
export interface Case {
  alias: LexiconAlias;
  entity: LexiconEntity;
  context: Context;
  phrasesOf: PhrasesOf;
  surface: string;
  /** The name folded, and its last word: the same for a bare surname. */
  foldedName: string;
  surname: string;
  /** Entity indexes of all candidates of this name. */
  rivals: readonly number[];
  names: EntityNames;
  kind: NameKind;
  /** A known name stands right before or right after: its capital is no part of this name. */
  touches: { before: boolean; after: boolean };
  /** "of" and a name with a card follow: the capital there is no part of this name. */
  namedBehindOf: boolean;
  /** The sentence names somebody or something of the subject in full, or a person by a rare surname. */
  isBesideOwn: () => boolean;
  /** The sentence has called the entity by its given name. */
  calledInSentence: boolean;
  /** The country that the paragraph has named most often before. */
  countryBefore: () => Country;
  /** It stands in a list of names that mean nobody known. */
  isAmongStrangers: () => boolean;
  /** A number stands behind it among those of players; words of a sport may stand near. */
  isInBoxScore: (hasSportsWord: boolean) => boolean;
  /** What the other names of the sentence may mean. */
  sentenceNames: () => ReadonlySet<number>;
  /** A list gives it another's given name: "Torres Vega, Ana". */
  isInverted: boolean;
}

/** What the text says of one candidate, whatever page it stands in. */
export interface LocalFeatures {
  alias: LexiconAlias;
  entity: LexiconEntity;
  rivals: readonly number[];
  surface: string;
  /** A relative of the bearer whom the words around the name mean: "the daughter of Torres". */
  relative: KinRole | undefined;
  /** Those that no page changes. */
  features: readonly Feature[];
  isBareSurname: boolean;
  isCommonSurname: boolean;
  /** A body's name of words that other bodies are called by too: "the Congress". */
  isCommonBody: boolean;
  /** Of such a name, and of an acronym: the country that the paragraph has named most often before. */
  country: Country;
  /** A name with a word that few people or bodies are called. */
  isRareName: boolean;
  /** It is a given name alone. */
  isGivenName: boolean;
  title: Title | undefined;
  /** A title right before that stands for somebody without naming him. */
  titleNear: NearTitle | undefined;
  years: readonly string[];
  /** Whether the words around make its bearer somebody who governs, or did. */
  power: Power | undefined;
  /** Whether a title that it may have stands with years in which it held that office, and no others. */
  hasTitleAndYears: boolean;
  /** The age that the text gives its bearer. */
  age: number | undefined;
  /** The text says beside the name that its bearer is dead. */
  isCalledDead: boolean;
  /** A share of the vote stands behind it, or words of an election in the sentence. */
  election: 'share' | 'words' | undefined;
  /** How many different words of those that the card gives for the alias stand nearby. */
  contextWords: number;
  /** How near a word that the card gives against it stands. */
  against: Nearness | undefined;
  /** What the other names of the sentence may mean, where several share this name. */
  sentenceNames: ReadonlySet<number>;
  /** The sentence names a weekday, or speaks of "last week". */
  isNews: boolean;
  /** "Ms", "Dr". */
  hasCourtesyTitle: boolean;
  /** It may be a common word, and no acronym. */
  mayBeWord: boolean;
}
