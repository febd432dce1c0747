/** The requests of a note editor. A token limits them to the notes it was given for. */

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

/**
 * The requests with a token from `openNotes`. `tab`: the tab that one of Ficha's own pages is
 * about.
 */
export function keeperFor(token: string, tab?: number): NoteKeeper {
  const of = (note: string | undefined) => (note === undefined ? {} : { note });
  const inTab = tab === undefined ? {} : { tab };
  return {
    rules: NOTE_RULES,
    save: (written, change) => sendRequest('saveNote', { token, ...written, ...(change ? { change } : {}) }),
    remove: (id) => sendRequest('deleteNote', { token, id }),
    undelete: (id) => sendRequest('undeleteNote', { token, id }),
    quoteStates: () => sendRequest('getQuoteStates', { token, ...inTab }),
    showQuote: (id) => sendRequest('showQuote', { token, ...inTab, id }),
    versions: (id) => sendRequest('getVersions', { token, id }),
    draft: (note) => sendRequest('getDraft', { token, ...of(note) }),
    keepDraft: (content, note) => sendRequest('keepDraft', { token, ...of(note), content }),
    toNotesPage: () => void sendRequest('openNotesPage', {}),
  };
}

/** Opened notes. */
export interface OpenNotes {
  context: NotesContext;
  keeper: NoteKeeper;
}

/** Opens the notes of an entity or a page, for one of Ficha's own pages. */
export async function openNotes(asked: RequestData<'openNotes'>, tab?: number): Promise<Answer<OpenNotes>> {
  const token = await sendRequest('openNotes', asked);
  if (!token.ok) return token;
  return openGrantedNotes(token.value, tab);
}

/** Opens the notes that a token was given for. */
export async function openGrantedNotes(token: string, tab?: number): Promise<Answer<OpenNotes>> {
  const context = await sendRequest('getNotes', { token });
  return context.ok ? { ok: true, value: { context: context.value, keeper: keeperFor(token, tab) } } : context;
}
