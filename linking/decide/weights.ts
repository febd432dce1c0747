/**
 * The linking model: how much each piece of evidence speaks for or against an entity, in log-odds (1 makes a reading 2.7 times likelier).
 * A mention's readings are its candidates and "none of ours"; their scores become shares by the softmax function. See docs/linking.md.
 * `npm run fit-weights` tells what the development labels say about these numbers.
 */
export const WEIGHTS = {
  /** A strong alias means its entity wherever it stands; only plain counter-evidence beats it. */
  strong: 6,
  /** An acronym in its very letters. */
  exact: 1.75,
  weak: 0,
  /** The reading "none of ours", which every candidate has to beat. */
  none: 2.5,

  /** The page names this entity in full, anywhere. */
  namedOnPage: 2.5,
  /** Of those that share the surname it is the one that the page named in full last, before this place. */
  lastNamed: 2,
  /** Of those that share the surname it is the one that the page names in full most often. */
  mostNamed: 0.8,
  /** It is named in full right after: nobody is given the bare surname first and the full name a line later. */
  namedRightAfter: -1.5,
  /** The page is about Peru in these years: it names one of ours in full, or Peru itself. */
  pageTopic: 1.6,
  peruOnPage: 1.8,
  /** Entities that this one is related to are named in full on the page; counted once. */
  relatedOnPage: 1,
  /** A bare surname that few people bear. */
  rareSurname: 0.9,
  /** A surname that many people bear, and the page never says the whole name. */
  commonSurname: -1.5,
  /** Since the entity was last named in full, the page gave its surname to somebody else: "Antauro Humala". */
  otherBearer: -3.5,

  /** Held an office before the page's date: presidents are in the news more than their relatives. */
  prominent: 1.2,
  /** Holds the office on the page's date. */
  inOffice: 1.5,
  /** Held it in a year that is named nearby. */
  inOfficeThatYear: 1.5,
  /** The title next to the name fits the entity on the page's date ("President", "former president"), or does not. */
  titleFits: 2.5,
  titleDoesNotFit: -2,
  /** The title is a woman's or a man's: "la candidata", "Mr." */
  genderFits: 1.5,
  genderDoesNotFit: -3,
  /** The sentence goes on with "she" or "he"; who may be somebody else. */
  pronounFits: 0.5,
  pronounDoesNotFit: -1,

  /** A calling that none of ours ever had: "Monseñor Castillo". */
  otherCalling: -8,

  /** A cue word of the alias in the two lines around, in the sentence, or touching the name. */
  cueNearby: 1,
  cue: 1.3,
  cueBeside: 2.3,
  /** Elsewhere on the page the same surname stands with a cue, and nobody else there bears it. */
  cuedOnPage: 1,
  /** Elsewhere on the page the same name stands with a word against it, and the page never names the entity in full. */
  contradictedOnPage: -1.5,
  /** A word against it in the sentence; less further off, or where the page names the entity in full, for there it speaks of a neighbour's. */
  against: -3,
  againstLoosely: -1.5,
  /** A word against it right beside the name or behind a comma: "Toledo, Ohio". */
  againstBeside: -7.5,

  /** Another capitalised word right before the surname, as a given name would stand. */
  otherGivenName: -12,
  /** The same where the word opens a sentence and may owe its capital to that. */
  otherGivenNameOpening: -4.5,
  /** The same where capitals mean little: the line is a headline. */
  otherGivenNameUnsure: -1.5,
  /** An initial before the surname that one of the entity's given names begins with: "A. Fujimori". */
  initialFits: 1.5,
  /** Another capitalised word right after it: a second surname, or part of a longer name. */
  otherSurname: -7,
  otherSurnameUnsure: -0.5,
  /** The same behind a particle, after a surname that many bear: "García de la Torre". */
  otherSurnameParticle: -7,
  /** A hyphen joins it to another name: "García-Sayán"; or to a word that may be one: German "Fujimori-Regierung". */
  joinedToName: -7,
  joinedToWord: -0.8,
  /** "el Castillo", "del Castillo". */
  thingArticle: -3.5,
  /** "los Fujimori", "the Fujimori family": nobody in particular. */
  family: -12,
  /** "in Toledo". */
  placePreposition: -4,
  /** "calle Castillo", "Universidad Enrique Guzmán". */
  namedAfter: -8,

  /** An acronym in a line all in capitals, where it may be a common word: "SIN AGUA". */
  acronymMayBeWord: -5,
  /** The same elsewhere, where no article stands before it: "quedó SIN luz". */
  acronymBare: -3,
  /** The page says what the acronym stands for: for this entity, or for something else. */
  acronymDefined: 4,
  acronymOfOther: -9,
} as const;

export type Evidence = keyof typeof WEIGHTS;
export type Weights = Readonly<Record<Evidence, number>>;

/**
 * How sums of evidence become confidences. The evidence is not independent (a page that names somebody in full also names his relatives),
 * so that sums overstate: they are divided by the temperature. And one mention in a hundred is wrong for a reason that we know nothing of.
 */
export const CONFIDENCE = { temperature: 1, unknown: 0.01 } as const;

/** A second candidate with at least this share makes the mention ambiguous: about one such case in four would be wrong. */
export const AMBIGUOUS_SHARE = 0.25;
