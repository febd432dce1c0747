/**
 * Every message between Ficha's contexts, and its result. `request-schemas.ts` has the shapes of
 * the requests.
 *
 * Messages carry ids and never page text, except for a note's address, title and quote, which the
 * reader asks to keep.
 */
import { defineExtensionMessaging } from '@webext-core/messaging';
import type * as v from 'valibot';
import type { CardData } from '../facts/card-data.ts';
import type { PageEvent } from '../facts/page-events.ts';
import type { DraftContent } from '../notes/draft-schema.ts';
import type { Unsaved } from '../notes/drafts.ts';
import type { NoteFailure } from '../notes/failures.ts';
import type { Note, PageRef, Quote } from '../notes/note.ts';
import type { KeptVersion } from '../notes/note-database.ts';
import type { SaveResult } from '../notes/write.ts';
import type { DeletedOwnCard, OwnCard, OwnDraft, OwnVersion } from '../own/own-card.ts';
import type { SaveCardResult } from '../own/own-store.ts';
import type { SelectedPlace } from '../own/selected-place.ts';
import type { Localized } from '../pack/schema.ts';
import type { Language } from '../settings/languages.ts';
import type { Settings } from '../settings/settings.ts';
// Types only: the schemas and their library stay out of the content script.
import type { AnnouncedCard, CardAct, CardOfFrame, CardReply, Notice } from './card-schemas.ts';
import type { requestSchemas } from './request-schemas.ts';

/** The name of a request to the background. */
export type RequestName = keyof typeof requestSchemas;
/** What a request carries. */
export type RequestData<Name extends RequestName> = v.InferOutput<(typeof requestSchemas)[Name]>;

/** Why a request failed; the interface has a sentence for each. */
export type Failure = NoteFailure | 'not-found' | 'not-allowed' | 'unknown';

/** The result of a request. */
export type Answer<T> = { ok: true; value: T } | { ok: false; failure: Failure };

/** An entity as lists show it. */
export interface EntityName {
  id: string;
  name: Localized;
  kind: CardData['entity']['kind'];
  /** Its one-line description. */
  line: Localized;
}

/** An entity offered for a new note; `within`: it is named in the quote itself. */
export interface SuggestedEntity extends EntityName {
  within: boolean;
}

/** The quote of a note, for finding it on its page. */
export interface PageQuote {
  /** The note's id. */
  id: string;
  quote: Quote;
  /** Of a note in a PDF: the page it was taken at, from 1. */
  pdfPage?: number;
}

/** Whether a quote stands on its page: exactly, nearly, not at all, or not known yet. */
export type QuoteState = 'found' | 'similar' | 'missing' | 'looking';

/** What an editor of notes starts with. */
export interface NotesContext {
  /** The card's entity; absent for the notes of a page. */
  entity?: EntityName;
  page: PageRef;
  /** The words a new note is taken at. */
  quote?: Quote;
  suggested: SuggestedEntity[];
  /** Shown to the reader first. */
  notice?: Notice;
  /** The entities of the notes, as far as the fact base knows them. */
  named: EntityName[];
  /** Newest first. */
  notes: Note[];
  /** What was written earlier and not saved. */
  unsaved: Unsaved[];
  /** Number of older versions by note id; notes without any are absent. */
  versions: Record<string, number>;
  /** Tags in use, for completion. */
  tags: string[];
  /** The browser has lost notes, as far as Ficha can tell. */
  areLost: boolean;
}

/** What a card's frame starts with. */
export interface CardOpening extends Omit<AnnouncedCard, 'pageTheme'> {
  /** How the reader wants cards to look; without a theme they follow the system. */
  look: { size: Settings['cardSize']; theme?: 'light' | 'dark' };
  /** Ids of the names that are never marked. */
  neverMarked: string[];
  /** The page has refused the frame, or takes the keyboard from it: the card stands in a window of its own. */
  isInWindow: boolean;
  /** The window goes on with a note from which the page took the keyboard. */
  isWriting: boolean;
  /** The card stands in the page around the frame of its mention. */
  isAbove: boolean;
  /** The entities that the mention may mean, as far as the fact base knows them. */
  candidates: EntityName[];
  /** The card of the mention's entity; absent for a note editor. */
  card?: Answer<CardData>;
}

interface RequestResults {
  /** The fact base and the lexicon are ready. */
  prepare: true;
  /** Names are marked from the packs that are on now. `prepare` then makes their cards ready. */
  packsChanged: true;
  /** The script has run in the sender's frame. */
  injectCardHost: true;
  /** The rules for marks hold in the sender's frame. */
  insertMarkRules: true;
  announceCard: true;
  releaseCard: true;
  /** False when the frame has been given its card after all. */
  openCardInWindow: boolean;
  /** False when the page around the frame can show no card. */
  showCardAbove: boolean;
  tellFrame: true;
  openSource: true;
  getOpening: CardOpening;
  tellPage: CardReply;
  setCardSite: true;
  rememberCorrection: true;
  describeMention: string;
  getCard: CardData;
  /** The library was opened at the entity's card, or at its timeline. */
  openInLibrary: true;
  countNotes: number;
  getNotes: NotesContext;
  saveNote: SaveResult;
  deleteNote: true;
  undeleteNote: Note;
  getQuotes: PageQuote[];
  /** By the ids of the notes. */
  getQuoteStates: Record<string, QuoteState>;
  /** False when the quote cannot be shown. */
  showQuote: boolean;
  /** Newest first. */
  getVersions: KeptVersion[];
  getDraft: DraftContent | null;
  keepDraft: true;
  /** Open cards were told; a snapshot follows. */
  notesWritten: true;
  /** The library was opened where notes are exported, imported and restored. */
  openNotesPage: true;
  /** Newest first; the trash, last deleted first. */
  getOwnCards: { cards: OwnCard[]; trash: DeletedOwnCard[] };
  saveOwnCard: SaveCardResult;
  /** The card with the fact, or the reader's facts on another pack's card. */
  addOwnFact: OwnCard;
  removeOwnFact: true;
  deleteOwnCard: true;
  undeleteOwnCard: OwnCard;
  purgeOwnCards: true;
  /** Newest first. */
  getOwnVersions: OwnVersion[];
  /** Newest first. */
  getOwnDrafts: OwnDraft[];
  keepOwnDraft: true;
  /** The form is open in the panel or in a window, or will be. */
  beginOwn: true;
  /** The settings as they are stored after the change. */
  changeSettings: Settings;
  getNames: EntityName[];
  /** By date. */
  getEvents: PageEvent[];
  reportNames: true;
  sawNames: true;
}

/** What a request gives when it succeeds. */
export type RequestResult<Name extends RequestName> = RequestResults[Name];

/** A name on a page. */
export interface PageName {
  id: string;
  count: number;
  ambiguous: boolean;
  /** How certain its mentions are on average, between 0 and 1. */
  confidence: number;
}

/** What a tab's content script reports of its page. */
export interface PageStatus {
  names: PageName[];
}

/** Commands that the content script handles; the background handles the others. */
export type PageCommand = 'next-mention' | 'previous-mention' | 'open-card';

type BackgroundProtocol = { [Name in RequestName]: (data: RequestData<Name>) => Answer<RequestResult<Name>> };

/**
 * Messages to a page's content script, from Ficha's own pages and the background. None has the name of
 * a request: the reader of PDFs hears both, and would answer requests of the card in its frame.
 */
interface PageProtocol {
  getPageStatus(): PageStatus;
  /**
   * Scrolls to a mention of a name (from 0, in page order) and flashes it; false when it cannot be
   * shown.
   */
  showMention(data: { entity: string; index: number }): boolean | Promise<boolean>;
  /** The states of the page's quotes, by note id. */
  pageQuoteStates(): Record<string, QuoteState>;
  /** Scrolls to a note's quote; false when it cannot be shown. */
  showPageQuote(data: { id: string }): boolean | Promise<boolean>;
  /** Of the reader of PDFs, into which no script can be injected: opens the editor for its selection. */
  noteSelection(data: { lang: Language; evenIfNothing: boolean }): Promise<boolean>;
  /** Of the reader of PDFs: its selection, for a card or fact of the reader's own. */
  describeSelection(): Promise<SelectedPlace | null>;
  /** The reader pressed the keys of a command. */
  command(data: { name: PageCommand }): void;
  /** To Ficha's own pages, cards among them: notes on these entities, or drafts, have changed. */
  notesChanged(data: { entities: string[] }): void;
  /** Notes have changed: the quotes of this page may be others. */
  quotesChanged(): void;
  /** The reader has done something in the frame of this card. */
  cardAct(data: { id: string; act: CardAct }): CardReply;
  /** To the outermost frame of a tab; false when it can show no card. */
  showCardOfFrame(data: CardOfFrame): boolean;
  closeCardOfFrame(data: { id: string }): void;
  /** To all frames of a tab: one of them has names. */
  frameHasNames(): void;
}

/** For the background alone; others use `sendRequest`. */
export const backgroundMessaging = defineExtensionMessaging<BackgroundProtocol>();
/** Messages to content scripts. */
export const pageMessaging = defineExtensionMessaging<PageProtocol>();
