/**
 * The linking model: how much each feature speaks for or against an entity, in log-odds (1 makes a
 * reading 2.7 times likelier). A name's readings are its candidates and "no match"; their scores
 * become shares by the softmax function. See docs/linking.md. `npm run fit-weights` tells what the
 * development labels say about these numbers.
 */
export const WEIGHTS = {
  /** A strong alias means its entity wherever it stands; only a plain sign against it beats that. */
  strong: 6,
  /** An acronym in its very letters. */
  exact: 1.75,
  weak: 0,
  /** A phrase that means an entity without naming it; other words have to make that plain. */
  phrase: -0.5,
  /** An article, a demonstrative or a possessive points at what the phrase means: "the coup". */
  phraseDefinite: 0.5,
  /** Nothing does, where the card wants it: "a coup". */
  phraseIndefinite: -8,
  /** Another country stands in its sentence. */
  phraseAbroad: -4,
  /** None of the words that the card wants near the phrase is there. */
  phraseAlone: -2,
  /** The page is from the weeks after the event. */
  eventOnDate: 3,
  /** The event begins after the page's date. */
  eventAhead: -8,
  /** The reading "no match", which every candidate has to beat. */
  noMatch: 2.5,

  /** The page names this entity in full, anywhere. */
  namedOnPage: 2.5,
  /**
   * Of those that share the surname it is the one that the page named in full last, before this
   * place.
   */
  lastNamed: 2,
  /** The same, called by a given name alone, or as a relative: "Ana", "the daughter of Torres". */
  lastCalled: 1.4,
  /** The name stands in a heading, and of those that share it this one is named first below. */
  namedBelow: 2.3,
  /** The sentence has called it by its given name: "Ana wants Torres freed". */
  calledInSentence: -3.5,
  /** The page is about the entity's subject: it names somebody of that subject in full. */
  onTopic: 1.6,
  /** It names several of that subject in full, and this is a body, a place, a law or the like. */
  plainlyOnTopic: 1.3,
  /** The same, of a surname that many bear. */
  commonOnTopic: 1,
  /** The page names the subject itself. */
  subjectNamed: 1.8,
  /** The page is dated before the subject's era begins: its people are not in the news yet. */
  beforeEra: -3,
  /** Entities that this one is related to are named in full on the page; counted once. */
  relatedOnPage: 1,
  /** The paragraph speaks of something that this one is related to, and the others of its name are not. */
  relatedInParagraph: 1.2,
  /** The sentence does so. */
  relatedInSentence: 1.25,
  /** A name that few others bear: "Zabel", but not "Congress". */
  rareName: 0.9,
  /** A surname that many people bear, and the page never says the whole name. */
  commonSurname: -1.2,
  /** The sentence names another person of the subject in full, or by a rare surname: "Zabel beat Torres". */
  besidePerson: 0.7,
  /** The same, and the card gives the surname no words: it counts only behind the full name or a title. */
  neverNamed: -8,
  /** Since the entity was last named in full, the page gave its surname to somebody else. */
  otherBearer: -3.5,
  /** Since a body was last named in full, the page gave its name to another one: "the Congress of Surgeons". */
  otherBody: -2,
  /** And the page names nobody else of that surname. */
  soleBearer: -3,

  /**
   * Held an office before the page's date: presidents are in the news more than their relatives.
   */
  prominent: 1.2,
  /** Holds the office on the page's date. */
  inOffice: 1.5,
  /** Had held it before the page's date, and the sentence tells of long ago: "Torres spoke then". */
  heldOfficeThen: 1.5,
  /** The years of the sentence all precede its first office and candidacy. */
  yearBeforeCareer: -2,
  /** Held it in a year that the sentence names. */
  inOfficeThatYear: 1.5,
  /** The words beside make it somebody who governs or did, as the entity: "the Torres government". */
  powerFits: 3.2,
  /** They make it so, and the entity did not, or not yet. */
  powerDoesNotFit: -2,
  /**
   * The cards give the relative of whom the text speaks beside the name: "the daughter of Torres",
   * "his son Torres".
   */
  kinFits: 4,
  /** The text right before speaks of "the father", as the cards know the entity. */
  kinNearFits: 2.5,
  /** The age beside the name is the entity's on the page's date. */
  ageFits: 3,
  /** It is not. */
  ageDoesNotFit: -3,
  /** The text says that its bearer is dead, as the entity is. */
  deathFits: 2.5,
  /** The entity lives, or lived on the page's date. */
  deathDoesNotFit: -5,
  /** The page is from after the entity's death, and the name stands with no year of its life. */
  deadOnDate: -0.7,
  /** The same, of a surname that many bear. */
  commonDeadOnDate: -1.5,
  /** It ran in an election of the page's year, and the sentence speaks of one. */
  runsInElection: 2.2,
  /** It ran in one of that year, of which the sentence does not speak. */
  ranThatYear: 1.3,
  /** They give other relatives, but not this one. */
  kinDoesNotFit: -5,
  /**
   * The title next to the name fits the entity on the page's date ("President", "former
   * president").
   */
  titleFits: 2.5,
  /**
   * The text right before speaks of the holder of an office, as the entity is: "The president
   * spoke. Torres ..."
   */
  titleNearFits: 2,
  /** It speaks of a woman or a man, and the entity is none: "The candidate, la candidata, spoke. Torres ..." */
  titleNearDoesNotFit: -1.5,
  /** That title does not fit the entity. */
  titleDoesNotFit: -2,
  /** It fits somebody without a card who bears the surname. */
  titleOfNamesake: -5,
  /** The title is a woman's or a man's, as the entity is: "la candidata", "Mr." */
  genderFits: 1.5,
  /** The title is the other gender's. */
  genderDoesNotFit: -5,
  /** The pronoun of the sentence, or the one with which the next begins, is the other gender's. */
  pronounDoesNotFit: -2.5,

  /** The sentences before go on about the other gender: "She won. Torres thanked her voters." */
  runningPronounDoesNotFit: -4.5,

  /** The title next to the name is a calling that the entity has: "Cardinal Torres". */
  callingFits: 2.5,
  /** The title is a calling that the entity does not have. */
  callingDoesNotFit: -8,

  /** A word that the card gives for the alias stands in the two lines around. */
  contextWordNearby: 1,
  /** It only names the subject, of a person or of a body whose name others have. */
  contextTopicWord: 0.7,
  /** It stands in the sentence. */
  contextWordInSentence: 1.6,
  /** It touches the name. */
  contextWordBeside: 2.3,
  /**
   * Elsewhere the same name stands with a word against it, and the page never names the entity in
   * full.
   */
  contradictedOnPage: -1.5,
  /** A word that the card gives against the alias stands in the sentence. */
  against: -3,
  /**
   * It is further off, or the page names the entity in full, for there the word speaks of a
   * neighbour's.
   */
  againstLoosely: -1.5,
  /** It stands right beside the name or behind a comma: "Springfield, Ohio". */
  againstBeside: -12,

  /** Another capitalised word right before the surname, as a given name would stand. */
  otherGivenName: -14,
  /** The same where the word begins a sentence and may owe its capital to that. */
  otherGivenNameOpening: -4.5,
  /** A full name is part of a longer one: "Luis Torres Vega", "the Ruritanian Congress of Surgeons". */
  otherFullName: -14,
  /** Another capitalised word right after it, or behind a particle: "Torres Vega", "Torres de la Vega". */
  otherSurname: -7,
  /** Capitalised words beside a body's, law's or event's name make it part of a longer one. */
  longerName: -5,
  /** Another country stands beside it: "the Ruritanian Congress". */
  otherCountry: -6,
  /** Another country stands in its sentence, and the subject does not. */
  otherCountryInSentence: -2,
  /**
   * The paragraph is about another country, or names none on a page that opens with another one,
   * and other countries have such a body: "the Supreme Court".
   */
  otherCountryBefore: -3,
  /**
   * The page speaks of other countries more than of the subject's, and they have such bodies,
   * acronyms or surnames.
   */
  pageAbroad: -1,
  /** The name says whose it is: "the Ruritanian Senate". */
  ownCountry: 2.5,
  /** "Ms Torres", "Dr Torres": many bear the surname, and the page never says the whole name. */
  courtesyTitle: -1.5,
  /** The text introduces its bearer as unknown: "a man named Torres". */
  introduced: -5,
  /** A hyphen joins it to another name: "Torres-Vega". */
  joinedToName: -7,
  /** It stands in a list of bare names, and most of the others mean nobody with a card. */
  amongStrangers: -4,
  /** It stands among the players of a game, and is no player. */
  amongPlayers: -4,
  /** It stands with points, a minute or a number among them: "Torres 17, Vega 3". */
  inBoxScore: -8,
  /** "los Torres", "the Torres family": nobody in particular. */
  family: -12,
  /** "in Springfield". */
  placePreposition: -4,
  /** "calle Torres", "Universidad Ana Torres". */
  namedAfter: -8,
  /** The same of a full name: "the Ana Torres stadium". */
  fullNamedAfter: -12,

  /** An acronym that may be a common word: in a line all in capitals, or without an article. */
  acronymMayBeWord: -5,
  /** The page says that the acronym stands for this entity. */
  acronymDefined: 4,
  /** The page says that it stands for something else. */
  acronymOfOther: -9,
} as const;

export type FeatureName = Exclude<keyof typeof WEIGHTS, 'noMatch'>;
export type Weights = Readonly<Record<keyof typeof WEIGHTS, number>>;

/**
 * How scores become confidences. Features are not independent (a page that names somebody in full
 * also names his relatives), so that sums overstate: they are divided by the temperature. And one
 * mention in a hundred is wrong for a reason that we know nothing of.
 */
export const CONFIDENCE = { temperature: 1, unknown: 0.01 } as const;

/**
 * A second candidate with at least this share makes the mention ambiguous: about one such case in
 * four would be wrong.
 */
export const AMBIGUOUS_SHARE = 0.25;
