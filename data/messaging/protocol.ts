/**
 * Every call between Ficha's contexts, in one place: who may send it, what it carries, what comes back.
 *
 * Ids travel, never page text, with one exception that the reader asks for: a note keeps the address, title and quote it was taken at.
 */
import { defineExtensionMessaging } from '@webext-core/messaging';
import type * as v from 'valibot';
import type { CardData } from '../facts/card-data.ts';
import type { DraftContent } from '../notes/draft-schema.ts';
import type { NoteFailure } from '../notes/failures.ts';
import type { Note, PageRef, Quote } from '../notes/note.ts';
import type { KeptVersion } from '../notes/note-database.ts';
import type { SaveResult } from '../notes/write.ts';
import type { Localized } from '../pack/schema.ts';
// Types only: the schemas and their library stay out of the content script.
import type { Notice, requestSchemas } from './request-schemas.ts';

export type RequestName = keyof typeof requestSchemas;
export type RequestData<Name extends RequestName> = v.InferOutput<(typeof requestSchemas)[Name]>;

/** Why a call was refused or failed, worded for the reader by the interface. */
export type Failure = NoteFailure | 'not-found' | 'not-allowed' | 'unknown';

export type Answer<T> = { ok: true; value: T } | { ok: false; failure: Failure };

export interface EntityName {
  id: string;
  name: Localized;
  kind: CardData['entity']['kind'];
  /** Who or what it is, in a few words. */
  line: Localized;
}

/** An entity that a new note may be about; `within`: it is named in the quote itself. */
export interface SuggestedEntity extends EntityName {
  within: boolean;
}

/** The quote of a note, for its page to find it again. */
export interface PageQuote {
  /** The note's. */
  id: string;
  quote: Quote;
}

/** What became of a quote on its page: the very words stand there; nearly the words; neither; not known yet. */
export type QuoteState = 'found' | 'similar' | 'missing' | 'looking';

/** What an editor of notes begins with. */
export interface NotesContext {
  /** On whose card it is; absent for the notes of a page. */
  entity?: EntityName;
  page: PageRef;
  /** What a new note is taken at. */
  quote?: Quote;
  suggested: SuggestedEntity[];
  /** What the reader has to be told first. */
  notice?: Notice;
  /** What the notes are about, as far as the fact base knows it. */
  named: EntityName[];
  /** Newest first. */
  notes: Note[];
  /** How many older versions there are of a note, by its id; none of most. */
  versions: Record<string, number>;
  /** Tags in use, for completion. */
  tags: string[];
  /** How many notes have vanished from the browser's store, as far as Ficha can tell; 0 of none. */
  lost: number;
}

interface RequestResults {
  /** The fact base and the lexicon are there. */
  prepare: true;
  /** The card's script has run in the frame that asked. */
  injectCard: true;
  getCard: CardData;
  /** The library has been opened at the entity's card, or at its dates. */
  openInLibrary: true;
  countNotes: number;
  /** A token for notes: to a page's script, for the frame in that tab and these notes only; to a page of our own, for all notes. */
  openNotes: string;
  getNotes: NotesContext;
  saveNote: SaveResult;
  deleteNote: true;
  undeleteNote: Note;
  getQuotes: PageQuote[];
  /** By the ids of the notes. */
  getQuoteStates: Record<string, QuoteState>;
  /** False when it cannot be seen. */
  showQuote: boolean;
  /** Newest first. */
  getVersions: KeptVersion[];
  getDraft: DraftContent | null;
  keepDraft: true;
  /** Open cards have been told, and the snapshot follows. */
  notesWritten: true;
  /** The library has been opened where notes are exported, imported and restored. */
  openNotesPage: true;
  getNames: EntityName[];
  reportNames: true;
  sawNames: true;
}

export type RequestResult<Name extends RequestName> = RequestResults[Name];

export interface PageName {
  id: string;
  count: number;
  ambiguous: boolean;
  /** How sure we are of its mentions, on the whole: between 0 and 1. */
  confidence: number;
}

/** What a tab's content script says of its page. */
export interface PageStatus {
  names: PageName[];
}

/** Commands that pages obey; the others are the background's. */
export type PageCommand = 'next-mention' | 'previous-mention' | 'open-card';

type BackgroundProtocol = { [Name in RequestName]: (data: RequestData<Name>) => Answer<RequestResult<Name>> };

/** To a page, from our own pages and the background: what it holds; where a name stands; the notes of an entity have changed. */
interface PageProtocol {
  getPageStatus(): PageStatus;
  /** Scrolls to a name's mention (counted from 0, in page order) and lights it up; false when it cannot be seen. */
  showMention(data: { entity: string; index: number }): boolean;
  /** What became of the quotes of notes on the page. */
  getQuoteStates(): Record<string, QuoteState>;
  /** Scrolls to a note's quote; false when it cannot be seen. */
  showQuote(data: { id: string }): boolean;
  /** The reader pressed the keys of a command that concerns the page. */
  command(data: { name: PageCommand }): void;
  notesChanged(data: { entity: string; count: number }): void;
}

export const backgroundMessaging = defineExtensionMessaging<BackgroundProtocol>();
export const pageMessaging = defineExtensionMessaging<PageProtocol>();
