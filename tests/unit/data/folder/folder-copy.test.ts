import { describe, expect, it, vi } from 'vitest';
import { MAX_FILES } from '../../../../data/folder/folder-files.ts';
import { filesBeside, keptFolder } from '../../../../data/folder/folder-store.ts';
import { planFolder } from '../../../../data/folder/read-folder.ts';
import { everything } from '../../../../data/notes/collection.ts';
import type { Note } from '../../../../data/notes/note.ts';
import type { NoteDatabase } from '../../../../data/notes/note-database.ts';
import { exportReminder } from '../../../../data/notes/reminder.ts';
import { deleteNotes, purgeNotes } from '../../../../data/notes/trash.ts';
import { addNote, changeNote, versionsOf } from '../../../../data/notes/write.ts';
import { saveOwnCard } from '../../../../data/own/own-store.ts';
import { draft, useFreshDatabases } from '../notes/fresh-notes.ts';
import { factOn, ownCard, SOURCE } from '../own/own-cards.ts';
import { browserStorage } from './browser-storage.ts';
import { machine } from './machine.ts';
import { MemoryFolder } from './memory-folder.ts';

vi.mock('wxt/browser', () => import('./browser-storage.ts'));

useFreshDatabases();

const ANA = 'test/ana.md';

const change = (db: NoteDatabase, note: Note, text: string) =>
  changeNote(db, {
    id: note.id,
    basedOn: note.revision,
    text,
    tags: note.tags,
    entities: note.entities,
    names: note.names,
  });

const textsOf = async (db: NoteDatabase) => (await everything(db)).notes.map(({ text }) => text).sort();

describe('a copy in a folder', () => {
  it('has one file for each entity, of which the others link to the note', async () => {
    const { notes, disk, copy, folder } = await machine();
    await addNote(notes, { ...draft, entities: ['test/ana', 'test/leo'], text: 'On two' });
    await addNote(notes, { ...draft, entities: [], names: {}, text: 'On none' });
    const card = ownCard('Rosa Vega');
    await saveOwnCard(notes, {
      content: { ...card, facts: [factOn(card.id, 'Baked.')], sources: [SOURCE] },
      basedOn: 0,
    });
    await copy();
    expect(disk.paths).toEqual(['_notes.md', 'mine/rosa-vega-test.md', ANA, 'test/leo.md']);
    expect(disk.textOf(ANA)).toContain('\n\nOn two\n\n');
    expect(disk.textOf('test/leo.md')).not.toContain('On two');
    expect(disk.textOf('test/leo.md')).toContain('[[test/ana#^');
    expect((await keptFolder(folder))?.copied).toBeDefined();
    expect((await keptFolder(folder))?.problem).toBeUndefined();
  });

  it('counts as an export', async () => {
    const { notes, copy } = await machine();
    await addNote(notes, draft);
    expect((await exportReminder(notes)).newNotes).toBe(1);
    await copy();
    expect((await exportReminder(notes)).newNotes).toBe(0);
  });

  it('is written only where something has changed', async () => {
    const { notes, disk, copy } = await machine();
    const note = await addNote(notes, draft);
    await addNote(notes, { ...draft, entities: ['test/leo'] });
    await copy();
    disk.now += 1000;
    await change(notes, note, 'Another text');
    await copy();
    expect(disk.files.get(ANA)?.modified).toBe(disk.now);
    expect(disk.files.get('test/leo.md')?.modified).toBe(disk.now - 1000);
  });

  it('brings back a file that was deleted', async () => {
    const { notes, disk, copy } = await machine();
    await addNote(notes, draft);
    await copy();
    disk.files.delete(ANA);
    await copy();
    expect(disk.paths).toEqual([ANA]);
  });
});

describe('a file that the reader has changed', () => {
  async function changedByReader() {
    const all = await machine();
    const note = await addNote(all.notes, { ...draft, text: 'First' });
    await all.copy();
    all.disk.put(ANA, `${all.disk.textOf(ANA)}\nMine\n`);
    const saved = await change(all.notes, note, 'Second');
    if (!('saved' in saved)) throw new Error('conflict');
    await all.copy();
    const [beside] = await filesBeside(all.folder);
    if (!beside) throw new Error('nothing stands beside');
    return { ...all, note: saved.saved, beside: beside.beside };
  }

  it('stays, and Ficha’s version stands beside it', async () => {
    const { disk, beside } = await changedByReader();
    expect(disk.textOf(ANA)).toContain('First');
    expect(disk.textOf(ANA)).toContain('Mine');
    expect(beside).toMatch(/^test\/ana \(Ficha, \d{4}-\d\d-\d\d\)\.md$/);
    expect(disk.textOf(beside)).toContain('Second');
  });

  it('has one version beside it, which follows the notes', async () => {
    const { disk, beside, notes, note, copy } = await changedByReader();
    await change(notes, note, 'Third');
    await copy();
    expect(disk.paths).toEqual([beside, ANA].sort());
    expect(disk.textOf(beside)).toContain('Third');
  });

  it('has another beside it when the reader changes that one too', async () => {
    const { disk, beside, notes, note, copy } = await changedByReader();
    disk.put(beside, `${disk.textOf(beside)} changed`);
    await change(notes, note, 'Third');
    await copy();
    expect(disk.textOf(beside)).toContain('changed');
    expect(disk.textOf(beside.replace(').md', ' 2).md'))).toContain('Third');
    expect(disk.paths).toHaveLength(3);
  });

  it('is Ficha’s again when the reader removes it, and the version beside it goes', async () => {
    const { disk, copy } = await changedByReader();
    disk.files.delete(ANA);
    await copy();
    expect(disk.paths).toEqual([ANA]);
    expect(disk.textOf(ANA)).toContain('Second');
  });

  it('is not removed with the last note', async () => {
    const { disk, notes, note, copy } = await changedByReader();
    await deleteNotes(notes, [note.id]);
    await copy();
    expect(disk.paths).toEqual([ANA]);
  });

  it('stays when it is changed while Ficha writes', async () => {
    const { notes, disk, copy, folder } = await machine();
    const note = await addNote(notes, { ...draft, text: 'First' });
    await copy();
    await change(notes, note, 'Second');
    disk.beforeClose = () => disk.put(ANA, 'Changed in this moment');
    await copy();
    expect(disk.textOf(ANA)).toBe('Changed in this moment');
    expect(await filesBeside(folder)).toHaveLength(1);
  });
});

describe('files of deleted notes', () => {
  it('go when Ficha has the note in its trash', async () => {
    const { notes, disk, copy } = await machine();
    const note = await addNote(notes, draft);
    await copy();
    await deleteNotes(notes, [note.id]);
    await copy();
    expect(disk.paths).toEqual([]);
  });

  it('stay when the notes have vanished from the browser', async () => {
    const { notes, disk, copy } = await machine();
    const gone = await addNote(notes, { ...draft, text: 'Vanished' });
    const other = await addNote(notes, { ...draft, entities: ['test/leo'], text: 'Vanished too' });
    await copy();
    await notes.notes.bulkDelete([gone.id, other.id]);
    await addNote(notes, { ...draft, text: 'After the loss' });
    await copy();
    expect(disk.textOf('test/leo.md')).toContain('Vanished too');
    expect(disk.textOf(ANA)).toContain('Vanished');
    expect(disk.paths).toHaveLength(3);
  });

  it('stay while Ficha knows of a loss', async () => {
    const { notes, disk, copy, folder } = await machine();
    const note = await addNote(notes, draft);
    await copy();
    browserStorage.set('notesAreLost', true);
    await deleteNotes(notes, [note.id]);
    await copy();
    expect(disk.paths).toEqual([ANA]);
    expect((await keptFolder(folder))?.problem).toEqual({ failure: 'notes-lost' });
  });

  it('stay when the note was deleted for good before the copy was brought up to date', async () => {
    const { notes, disk, copy } = await machine();
    const note = await addNote(notes, draft);
    await copy();
    await deleteNotes(notes, [note.id]);
    await purgeNotes(notes, [note.id]);
    await copy();
    expect(disk.paths).toEqual([ANA]);
  });
});

describe('a copy that is interrupted', () => {
  it.each([true, false])('is finished later; the file was written: %s', async (isWritten) => {
    const { notes, disk, copy, folder } = await machine();
    const note = await addNote(notes, { ...draft, text: 'First' });
    await copy();
    const before = { text: disk.textOf(ANA) ?? '', file: await folder.files.get(ANA) };
    const second = await change(notes, note, 'Second');
    await copy();
    const after = await folder.files.get(ANA);
    if (!before.file || !after || !('saved' in second)) throw new Error('not written');
    // As it is noted before a write.
    await folder.files.put({ ...before.file, writing: after.hash });
    if (!isWritten) disk.put(ANA, before.text);
    await change(notes, second.saved, 'Third');
    await copy();
    expect(disk.paths).toEqual([ANA]);
    expect(disk.textOf(ANA)).toContain('Third');
  });

  it('takes an empty file for none', async () => {
    const { notes, disk, copy } = await machine();
    disk.put(ANA, '');
    await addNote(notes, draft);
    await copy();
    expect(disk.paths).toEqual([ANA]);
    expect(disk.textOf(ANA)).not.toBe('');
  });
});

describe('failures', () => {
  it.each([
    ['NotFoundError', 'list', { failure: 'gone' }],
    ['NotAllowedError', 'list', { failure: 'not-allowed' }],
    ['QuotaExceededError', 'write', { failure: 'full' }],
    ['NoModificationAllowedError', 'write', { failure: 'locked', path: ANA }],
    ['TypeMismatchError', 'write', { failure: 'in-the-way', path: ANA }],
  ] as const)('%s has its sentence, loses nothing, and the next attempt succeeds', async (name, at, problem) => {
    const { notes, disk, copy, folder } = await machine();
    await addNote(notes, draft);
    await addNote(notes, { ...draft, entities: ['test/leo'], text: 'The other' });
    disk.failAt = (operation, path) => (operation === at && (at === 'list' || path === ANA) ? name : undefined);
    await copy();
    expect((await keptFolder(folder))?.problem).toEqual(problem);
    expect(await textsOf(notes)).toEqual(['A note', 'The other']);
    // Only a failure of one file lets the others be written.
    expect(disk.paths).toEqual('path' in problem ? ['test/leo.md'] : []);
    disk.failAt = () => undefined;
    await copy();
    expect((await keptFolder(folder))?.problem).toBeUndefined();
    expect(disk.paths).toEqual([ANA, 'test/leo.md']);
  });

  it('name the folder that stands where a file should', async () => {
    const { notes, disk, copy, folder } = await machine();
    disk.put(`${ANA}/inside.md`, 'x');
    await addNote(notes, draft);
    await copy();
    expect((await keptFolder(folder))?.problem).toEqual({ failure: 'in-the-way', path: ANA });
  });
});

describe('reading the folder', () => {
  it('takes what the reader wrote, keeps the text before, and Ficha goes on with the file', async () => {
    const { notes, disk, copy, read, folder } = await machine();
    const note = await addNote(notes, { ...draft, text: 'As Ficha wrote it' });
    await copy();
    disk.now = Date.now();
    disk.put(ANA, disk.textOf(ANA)?.replace('As Ficha wrote it', 'As I wrote it') ?? '');
    expect(await read()).toEqual({ added: 0, changed: 1, older: 0, same: 0, cards: 0 });
    expect(await textsOf(notes)).toEqual(['As I wrote it']);
    expect(await versionsOf(notes, note.id)).toMatchObject([{ note: { text: 'As Ficha wrote it' } }]);
    expect(disk.paths).toEqual([ANA]);
    expect(await filesBeside(folder)).toEqual([]);
    expect(await read()).toEqual({ added: 0, changed: 0, older: 0, same: 1, cards: 0 });
  });

  it('lets the later of two changes win, and keeps the other', async () => {
    const { notes, disk, copy, read } = await machine();
    const note = await addNote(notes, { ...draft, text: 'Old' });
    await copy();
    disk.put(ANA, disk.textOf(ANA)?.replace('Old', 'From the folder, earlier') ?? '', Date.UTC(2026, 0, 1));
    const now = new Date(Date.now() + 1000);
    await changeNote(
      notes,
      { id: note.id, basedOn: 1, text: 'In Ficha, later', tags: [], entities: note.entities, names: note.names },
      now,
    );
    await copy();
    disk.now = now.getTime() + 1000;
    await read();
    expect(await textsOf(notes)).toEqual(['In Ficha, later']);
    expect(await versionsOf(notes, note.id)).toMatchObject([{ note: { text: 'From the folder, earlier' } }]);
    expect(disk.paths).toEqual([ANA]);
  });

  it('leaves a file alone in which the reader has written around the notes', async () => {
    const { notes, disk, copy, read } = await machine();
    await addNote(notes, { ...draft, text: 'As Ficha wrote it' });
    await copy();
    disk.now = Date.now();
    const mine = `${disk.textOf(ANA)?.replace('As Ficha wrote it', 'As I wrote it')}\nAnd more.\n`;
    disk.put(ANA, mine);
    await read();
    expect(await textsOf(notes)).toEqual(['As I wrote it']);
    expect(disk.textOf(ANA)).toBe(mine);
    const planned = await planFolder(notes, disk.handle);
    expect(planned).toMatchObject({ ok: true, plan: { content: { additions: [ANA] } } });
  });

  it('names files that are not Ficha’s or broken, and leaves out those of other programs', async () => {
    const { notes, disk, copy } = await machine();
    await addNote(notes, draft);
    await copy();
    disk.put('Shopping.md', '- bread');
    disk.put('deep/down/Broken.md', disk.textOf(ANA)?.replace('<!-- /note -->', '') ?? '');
    disk.put('.trash/ana.md', 'x');
    disk.put('picture.png', 'x');
    expect(await planFolder(notes, disk.handle)).toMatchObject({
      ok: true,
      plan: {
        content: {
          files: 1,
          skipped: [
            { path: 'Shopping.md', why: 'foreign' },
            { path: 'deep/down/Broken.md', why: 'broken' },
          ],
        },
      },
    });
  });

  it('reads no folder with too many files', async () => {
    const { notes, disk } = await machine();
    for (let number = 0; number <= MAX_FILES; number++) disk.put(`${number}.md`, 'x');
    expect(await planFolder(notes, disk.handle)).toEqual({ ok: false, failure: 'too-many-files' });
  });

  it('says why when the folder cannot be read', async () => {
    const { notes, disk } = await machine();
    disk.failAt = () => 'NotFoundError';
    expect(await planFolder(notes, disk.handle)).toEqual({ ok: false, failure: 'gone' });
  });
});

describe('two computers with one folder', () => {
  it('see each other’s notes and cards, and neither overwrites the other', async () => {
    const disk = new MemoryFolder();
    disk.now = Date.now();
    const first = await machine(disk);
    const note = await addNote(first.notes, { ...draft, text: 'From the first' });
    await saveOwnCard(first.notes, { content: ownCard('Rosa Vega'), basedOn: 0 });
    await first.copy();
    const before = await everything(first.notes);
    await Promise.all([first.notes.delete(), first.folder.delete()]);

    // The second computer has notes on the same entity.
    const second = await machine(disk);
    await addNote(second.notes, { ...draft, text: 'From the second' });
    await second.copy();
    expect(disk.textOf(ANA)).toContain('From the first');
    expect(disk.textOf(ANA)).not.toContain('From the second');
    expect(disk.paths).toHaveLength(3);
    expect(await second.read()).toEqual({ added: 1, changed: 0, older: 0, same: 1, cards: 1 });
    expect(await textsOf(second.notes)).toEqual(['From the first', 'From the second']);
    expect((await everything(second.notes)).notes.find(({ id }) => id === note.id)).toEqual(before.notes[0]);
    expect((await everything(second.notes)).own?.cards).toEqual(before.own?.cards);
    expect(disk.paths).toEqual(['mine/rosa-vega-test.md', ANA]);
    expect(disk.textOf(ANA)).toContain('From the first');
    expect(disk.textOf(ANA)).toContain('From the second');
  });
});
