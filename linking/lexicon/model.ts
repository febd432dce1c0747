/** The types shared by everything that finds and links names. */

import type { KinRole, OfficeWords } from '../languages/language.ts';

/** How reliably an alias means its entity; a phrase means it without naming it. */
export type Strength = 'strong' | 'weak' | 'exact' | 'phrase';

export interface LexiconOffice {
  office: string;
  /** ISO dates, as precise as known; an absent end says "still in office". */
  start: string;
  end?: string;
  /** Its holder does not act in the news of its years, as a king's wife does not. */
  ceremonial?: boolean;
}

/** What a pack is about: one country in some years, say. */
export interface Subject {
  /** The pack's id. */
  pack: string;
  /** ISO date at which its era begins, as precise as known. */
  start?: string;
  /** ISO date of the day for which the pack's editors knew who holds which office. */
  asOf?: string;
  /** Given names of other people who bear a surname of this subject. */
  givenNames?: string[];
  /** Titles of its own offices, by the office's id; folded. */
  offices?: Record<string, OfficeWords>;
}

export type Gender = 'woman' | 'man';

/** What linking needs to know of an entity. */
export interface LexiconEntity {
  /** `pack/entity`. */
  id: string;
  /** Index in `LexiconData.subjects`. */
  pack: number;
  kind: 'person' | 'organization' | 'event' | 'place' | 'law' | 'term';
  gender?: Gender;
  /** Known far beyond its subject: its name alone does not make a page one about that subject. */
  worldwide?: boolean;
  offices?: LexiconOffice[];
  /** Offices of people without a card who bear a surname of this entity. */
  namesakes?: LexiconOffice[];
  /** Of a person: see `Calling`. */
  callings?: readonly string[];
  /** Of a person: the relatives that the cards give. */
  kin?: readonly KinRole[];
  /** Of an event: when it was; of a person: birth and death. ISO dates, as precise as known. */
  when?: { start?: string; end?: string };
  /** Years of the elections in which somebody ran. */
  ranIn?: readonly string[];
  /** To mean it calls somebody a member of an armed group, or a convict: needs plain evidence. */
  grave?: boolean;
  /** Indexes of the entities it is related to. */
  related?: number[];
}

export interface LexiconAlias {
  text: string;
  /**
   * Index in `LexiconData.entities`; `topicOf(subject)` for a word that only tells what a page is
   * about.
   */
  entity: number;
  strength: Strength;
  /**
   * Names a person: a full name in small letters is still that person, unlike a phrase such as
   * "northern group".
   */
  isPerson?: boolean;
  /** A phrase that counts only behind an article, a demonstrative or a possessive. */
  definite?: boolean;
  cues?: string[];
  against?: string[];
}

/** The lexicon as it is stored and handed to pages: plain data, names and ids only, no facts. */
export interface LexiconData {
  /** Hash of the packs it was made from. */
  key: string;
  subjects: Subject[];
  entities: LexiconEntity[];
  aliases: LexiconAlias[];
}

/** What stands as the entity of the topic words of a subject. */
export const topicOf = (subject: number) => -1 - subject;

/**
 * True for a topic word of a subject ("Ruritanian"), which is found like a name and never linked.
 */
export const isTopic = ({ entity }: Pick<LexiconAlias, 'entity'>) => entity < 0;

/** Index of the subject that a topic word belongs to. */
export const subjectOf = ({ entity }: Pick<LexiconAlias, 'entity'>) => -1 - entity;

/** A place in a text where an alias stands, before anybody decided whom it means. */
export interface Span {
  /** UTF-16 offsets in the text. */
  start: number;
  end: number;
  /** The aliases, of one or of several entities, that have this form. */
  aliases: readonly LexiconAlias[];
}

/** A paragraph or the like, with the names found in it. Never changed once it was made. */
export interface Block {
  text: string;
  spans: readonly Span[];
}

/**
 * Some blocks in a row. Never changed once it was made: a changed paragraph is a new block in a new
 * passage.
 */
export type Passage = readonly Block[];

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
  /** A phrase that means the entity without naming it: "the trial". */
  isDescription?: true;
  reason: Reason;
}
