import { expect, it } from 'vitest';
import { type DraftTarget, keepDraft, unsavedAmong } from '../../../../data/notes/drafts.ts';
import { NoteDatabase } from '../../../../data/notes/note-database.ts';
import { addNote } from '../../../../data/notes/write.ts';
import { draft, useFreshDatabases } from './fresh-notes.ts';

useFreshDatabases();

const newNote: DraftTarget = { page: 'example.org/', entity: 'test/ana' };
const written = { text: draft.text, tags: draft.tags, entities: draft.entities };

it('a new note and changes to notes are unsaved, those of other pages and notes are not listed', async () => {
  const db = new NoteDatabase('test');
  const [note, other] = [await addNote(db, draft), await addNote(db, draft)];
  await keepDraft(db, newNote, { text: 'Begun', tags: [] });
  await keepDraft(db, { ...newNote, page: 'example.org/other' }, { text: 'Begun elsewhere', tags: [] });
  await keepDraft(db, { note: note.id }, { text: 'Changed', tags: ['archive'] });
  await keepDraft(db, { note: other.id }, { text: 'Also changed', tags: [] });
  expect(await unsavedAmong(db, newNote, [note])).toEqual([
    { text: 'Begun', tags: [] },
    { note: note.id, text: 'Changed', tags: ['archive'] },
  ]);
});

it.each([
  ['the text', { ...written, text: 'Other' }, 1],
  ['the tags', { ...written, tags: [] }, 1],
  ['the entities', { ...written, entities: ['test/ben'] }, 1],
  ['nothing', written, 0],
])('a draft that changes %s', async (_, content, count) => {
  const db = new NoteDatabase('test');
  const note = await addNote(db, draft);
  await keepDraft(db, { note: note.id }, content);
  expect(await unsavedAmong(db, newNote, [note])).toHaveLength(count);
});

it('nothing is unsaved where no draft was kept or it was emptied', async () => {
  const db = new NoteDatabase('test');
  await keepDraft(db, newNote, { text: 'Begun', tags: [] });
  await keepDraft(db, newNote, { text: ' ', tags: [] });
  expect(await unsavedAmong(db, newNote, [])).toEqual([]);
});
