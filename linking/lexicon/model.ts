/** The words shared by everything that finds and links names. */

export type Strength = 'strong' | 'weak' | 'exact';

export interface LexiconOffice {
  office: string;
  /** ISO dates, as precise as known; an absent end says "still in office". */
  start: string;
  end?: string;
}

/** What linking needs to know of an entity. */
export interface LexiconEntity {
  id: string;
  kind: 'person' | 'organization' | 'event' | 'place' | 'law' | 'term';
  /** Known far beyond Peru: its name alone does not make a page a page about Peru. */
  worldwide?: boolean;
  offices?: LexiconOffice[];
  /** Indexes of the entities it is related to. */
  related?: number[];
}

export interface LexiconAlias {
  text: string;
  /** Index in `LexiconData.entities`. */
  entity: number;
  strength: Strength;
  /** Names a person: a full name in small letters is still that person, unlike a phrase such as "shining path". */
  isPerson?: boolean;
  cues?: string[];
  against?: string[];
}

/** The lexicon as it is stored and handed to pages: plain data, names and ids only, no facts. */
export interface LexiconData {
  /** Hash of the pack it was made from. */
  packHash: string;
  entities: LexiconEntity[];
  aliases: LexiconAlias[];
}

/** A place in a text where an alias stands, before anybody decided whom it means. */
export interface Span {
  /** UTF-16 offsets in the text. */
  start: number;
  end: number;
  /** The aliases, of one or of several entities, that have this form. */
  aliases: readonly LexiconAlias[];
}

/** Why a mention was linked as it was; worded for the reader by the interface. */
export type Reason =
  | { code: 'full-name' }
  | { code: 'named-on-page' }
  | { code: 'last-named' }
  | { code: 'office-on-date'; date: string }
  | { code: 'words-nearby'; word: string }
  | { code: 'page-topic' }
  | { code: 'undecided' };

export interface Candidate {
  entity: string;
  /** Between 0 and 1: the share of such cases in which this is right. */
  confidence: number;
}

export interface Mention {
  /** UTF-16 offsets in its block of text. */
  start: number;
  end: number;
  surface: string;
  entity: string;
  confidence: number;
  /** Other entities that remain plausible, best first. */
  alternatives: Candidate[];
  /** Two entities remain plausible: the reader is offered both. */
  ambiguous: boolean;
  reason: Reason;
}
