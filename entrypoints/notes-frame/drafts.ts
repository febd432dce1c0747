/** Keeps what is typed and not yet saved, so that a card that closes, or a crash, loses nothing. */
import type { DraftContent } from '../../data/notes/drafts.ts';
import type { Note } from '../../data/notes/note.ts';
import { call } from '../../data/service-client.ts';

const of = (note: Note | undefined) => (note ? { note: note.id } : {});

/** What was begun: of a change to this note, or else of a new one on this entity at this page. */
export async function loadDraft(token: string, note: Note | undefined): Promise<DraftContent | undefined> {
  const answer = await call('getDraft', { token, ...of(note) });
  return answer.ok ? (answer.value ?? undefined) : undefined;
}

/** An empty text drops the draft. */
export async function keepDraft(token: string, note: Note | undefined, text: string, basedOn?: number): Promise<void> {
  const content = { text, tags: [], ...(basedOn === undefined ? {} : { basedOn }) };
  await call('keepDraft', { token, ...of(note), content });
}
