/**
 * The linking model: how much each piece of evidence speaks for or against an entity, in log-odds (1 makes a reading 2.7 times likelier).
 * A mention's readings are its candidates and "none of ours"; their scores become shares by the softmax function. See docs/linking.md.
 */
export const WEIGHTS = {
  /** A strong alias means its entity wherever it stands; only plain counter-evidence beats it. */
  strong: 6,
  /** An acronym in its very letters. */
  exact: 1,
  weak: 0,
  /** The reading "none of ours", which every candidate has to beat. */
  none: 2.5,

  /** The page names this entity in full, anywhere. */
  namedOnPage: 2.5,
  /** Of those that share the surname it is the one that the page named in full last, before this place. */
  lastNamed: 2,
  /** The page is about Peru in these years: it names one of ours in full, or Peru itself. */
  pageTopic: 1.6,
  peruOnPage: 1.8,
  /** Entities that this one is related to are named in full on the page; counted once. */
  relatedOnPage: 0.8,

  /** Held an office before the page's date: presidents are in the news more than their relatives. */
  prominent: 1.2,
  /** Holds the office on the page's date. */
  inOffice: 1.5,
  /** The title next to the name fits the entity on the page's date ("President", "former president"), or does not. */
  titleFits: 2.5,
  titleDoesNotFit: -2,

  /** A cue word of the alias nearby, for or against. */
  cue: 1.3,
  against: -3,
  /** A word against it right behind a comma: "Toledo, Ohio". */
  againstAfterComma: -4,

  /** Another capitalised word right before the surname, as a given name would stand. */
  otherGivenName: -12,
  /** The same where the word opens a sentence and may owe its capital to that. */
  otherGivenNameOpening: -4.5,
  /** The same where capitals mean little: the line is a headline. */
  otherGivenNameUnsure: -1.5,
  /** Another capitalised word right after it: a second surname, or part of a longer name. */
  otherSurname: -7,
  otherSurnameUnsure: -0.5,
  /** "in Toledo". */
  placePreposition: -4,
  /** "calle Castillo", "Universidad Enrique Guzmán". */
  namedAfter: -8,
  /** An acronym in a line all in capitals: "SIN AGUA". */
  acronymAmongCapitals: -5,
} as const;

/** A second candidate with at least this share makes the mention ambiguous: about one such case in four would be wrong. */
export const AMBIGUOUS_SHARE = 0.25;
