/** The requests of a note editor. */

import type { NotesAbout } from '../messaging/card-schemas.ts';
import { sendRequest } from '../messaging/client.ts';
import type { Answer, NotesContext, QuoteState, RequestData } from '../messaging/protocol.ts';
import type { DraftContent } from './draft-schema.ts';
import type { Note } from './note.ts';
import type { KeptVersion } from './note-database.ts';
import { NOTE_RULES, type NoteRules } from './note-rules.ts';
import type { SaveResult } from './write.ts';

/**
 * The content of a note. Absent `entities` stay as they are. `id`: chosen for a new note, so that
 * sending it twice adds one.
 */
export type Written = Pick<RequestData<'saveNote'>, 'text' | 'tags' | 'entities' | 'id'>;

/**
 * The note that is changed and the revision the change began from; `settles`: the reader has seen
 * the conflict.
 */
export type Change = NonNullable<RequestData<'saveNote'>['change']>;

/** What a note editor can do. */
export interface NoteKeeper {
  /** The limits that the editor keeps to. */
  rules: NoteRules;
  /** Adds a note, or changes one. */
  save(written: Written, change?: Change): Promise<Answer<SaveResult>>;
  remove(id: string): Promise<Answer<true>>;
  undelete(id: string): Promise<Answer<Note>>;
  versions(id: string): Promise<Answer<KeptVersion[]>>;
  /** States of the quotes on the tab's page, by note id. */
  quoteStates(): Promise<Answer<Record<string, QuoteState>>>;
  /** Scrolls that page to a note's quote. */
  showQuote(id: string): Promise<Answer<boolean>>;
  /** The draft of a change to this note, or of a new note. */
  draft(note?: string): Promise<Answer<DraftContent | null>>;
  /** Resolves when the draft is on disk; an empty one is deleted. */
  keepDraft(content: DraftContent, note?: string): Promise<Answer<true>>;
  /** Opens the library's page for import and restoring. */
  toNotesPage(): void;
}

/** The requests for these notes. `tab`: the tab that one of Ficha's own pages is about. */
function keeperFor(about: NotesAbout, tab?: number): NoteKeeper {
  const of = (note: string | undefined) => (note === undefined ? {} : { note });
  const inTab = tab === undefined ? {} : { tab };
  return {
    rules: NOTE_RULES,
    save: (written, change) => sendRequest('saveNote', { about, ...written, ...(change ? { change } : {}) }),
    remove: (id) => sendRequest('deleteNote', { about, id }),
    undelete: (id) => sendRequest('undeleteNote', { about, id }),
    quoteStates: () => sendRequest('getQuoteStates', inTab),
    showQuote: (id) => sendRequest('showQuote', { ...inTab, id }),
    versions: (id) => sendRequest('getVersions', { about, id }),
    draft: (note) => sendRequest('getDraft', { about, ...of(note) }),
    keepDraft: (content, note) => sendRequest('keepDraft', { about, ...of(note), content }),
    toNotesPage: () => void sendRequest('openNotesPage', {}),
  };
}

/** Opened notes. */
export interface OpenNotes {
  context: NotesContext;
  keeper: NoteKeeper;
}

/** Opens the notes of an entity or a page. */
export async function openNotes(about: NotesAbout, tab?: number): Promise<Answer<OpenNotes>> {
  const context = await sendRequest('getNotes', { about });
  return context.ok ? { ok: true, value: { context: context.value, keeper: keeperFor(about, tab) } } : context;
}
