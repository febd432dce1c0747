/** What an editor of notes can have done, whichever page it stands in. Nothing is done but what the token is good for. */

import { sendRequest } from '../messaging/client.ts';
import type { Answer, NotesContext, QuoteState, RequestData } from '../messaging/protocol.ts';
import type { DraftContent } from './draft-schema.ts';
import type { Note } from './note.ts';
import type { KeptVersion } from './note-database.ts';
import { NOTE_RULES, type NoteRules } from './note-rules.ts';
import type { SaveResult } from './write.ts';

/** What is written of a note. `entities` absent: as they are. `id`: of a new note, so that one that is saved twice is one. */
export type Written = Pick<RequestData<'saveNote'>, 'text' | 'tags' | 'entities' | 'id'>;

/** Which note a change is made to, and the revision that it was begun from; `settles`: the reader has seen the other text. */
export type Change = NonNullable<RequestData<'saveNote'>['change']>;

export interface NoteKeeper {
  /** The limits that the editor keeps to. */
  rules: NoteRules;
  /** A new note, or a change to one. */
  save(written: Written, change?: Change): Promise<Answer<SaveResult>>;
  remove(id: string): Promise<Answer<true>>;
  undelete(id: string): Promise<Answer<Note>>;
  versions(id: string): Promise<Answer<KeptVersion[]>>;
  /** What became of the quotes of the page that is in front, by the ids of their notes. */
  quoteStates(): Promise<Answer<Record<string, QuoteState>>>;
  /** Brings the reader to a note's quote on that page. */
  showQuote(id: string): Promise<Answer<boolean>>;
  /** What was begun: of a change to this note, or else of a new one. */
  draft(note?: string): Promise<Answer<DraftContent | null>>;
  /** Resolves when it is on disk; an empty one is dropped. */
  keepDraft(content: DraftContent, note?: string): Promise<Answer<true>>;
  /** Opens the library where notes are restored and imported. */
  toNotesPage(): void;
}

/** All that is done with a token that was given out by `openNotes`. `tab`: whose page is in front, for our own pages. */
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

export interface OpenNotes {
  context: NotesContext;
  keeper: NoteKeeper;
}

/** Opens the notes of an entity or a page, for one of our own pages. */
export async function openNotes(asked: RequestData<'openNotes'>, tab?: number): Promise<Answer<OpenNotes>> {
  const token = await sendRequest('openNotes', asked);
  if (!token.ok) return token;
  return openGrantedNotes(token.value, tab);
}

/** Opens the notes that a token is good for. */
export async function openGrantedNotes(token: string, tab?: number): Promise<Answer<OpenNotes>> {
  const context = await sendRequest('getNotes', { token });
  return context.ok ? { ok: true, value: { context: context.value, keeper: keeperFor(token, tab) } } : context;
}
