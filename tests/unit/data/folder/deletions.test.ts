import { describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keptFolder, untouchedFiles } from '../../../../data/folder/folder-store.ts';
import { planFolder } from '../../../../data/folder/import-folder.ts';
import { deleteNotes, listTrash, purgeNotes, undeleteNotes } from '../../../../data/notes/trash.ts';
import { addNote } from '../../../../data/notes/write.ts';
import { saveOwnCard } from '../../../../data/own/own-store.ts';
import { deleteOwnCard } from '../../../../data/own/own-trash.ts';
import { draft, useFreshDatabases } from '../notes/fresh-notes.ts';
import { factOn, ownCard, SOURCE } from '../own/own-cards.ts';
import { changeText, entityPaths, machine, textsOf } from './machine.ts';
import { MemoryFolder } from './memory-folder.ts';

useFreshDatabases();

const ANA = 'test/ana.md';

describe('files of deleted notes', () => {
  it('go when Ficha has the note in its trash', async () => {
    const { notes, disk, copy } = await machine();
    const note = await addNote(notes, draft);
    await copy();
    await deleteNotes(notes, [note.id]);
    await copy();
    expect(entityPaths(disk)).toEqual([]);
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
    await fakeBrowser.storage.local.set({ notesAreLost: true });
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

describe('a deletion on another computer', () => {
  /** Two computers with one folder and one note. */
  async function two() {
    const disk = new MemoryFolder();
    disk.now = Date.now();
    const first = await machine(disk);
    const before = new Date(disk.now - 60_000);
    const note = await addNote(first.notes, { ...draft, text: 'Deleted on the second' }, before);
    await first.copy();
    const second = await machine(disk);
    await second.read();
    return { disk, first, second, note };
  }

  it('is offered here, and the note goes to the trash', async () => {
    const { disk, first, second, note } = await two();
    await deleteNotes(second.notes, [note.id]);
    await second.copy();
    expect(entityPaths(disk)).toEqual([]);
    expect(await planFolder(first.notes, disk.handle)).toMatchObject({
      plan: { offered: { notes: [{ id: note.id }], cards: [] } },
    });
    expect(await first.read()).toMatchObject({ added: 0, deleted: 1 });
    expect(await listTrash(first.notes)).toMatchObject([{ id: note.id, text: 'Deleted on the second' }]);
    expect(entityPaths(disk)).toEqual([]);
    expect(await first.read()).toMatchObject({ added: 0, deleted: 0 });
  });

  it('is not followed when the reader does not want it, and does not undo itself', async () => {
    const { disk, first, second, note } = await two();
    await deleteNotes(second.notes, [note.id]);
    await second.copy();
    expect(await first.read(false)).toMatchObject({ deleted: 0 });
    expect(await textsOf(first.notes)).toEqual(['Deleted on the second']);
    // The first computer writes the note again; for the second it stays deleted.
    await addNote(first.notes, { ...draft, text: 'Another' });
    await first.copy();
    expect(disk.textOf(ANA)).toContain('Deleted on the second');
    expect(await second.read()).toMatchObject({ added: 1 });
    expect(await textsOf(second.notes)).toEqual(['Another']);
  });

  it('is of one state: a note that was changed since stays, and comes back', async () => {
    const { disk, first, second, note } = await two();
    await deleteNotes(second.notes, [note.id]);
    await second.copy();
    await changeText(first.notes, note, 'Changed on the first');
    expect(await first.read()).toMatchObject({ deleted: 0 });
    expect(disk.textOf(ANA)).toContain('Changed on the first');
    expect(await second.read()).toMatchObject({ added: 1 });
    expect(await textsOf(second.notes)).toEqual(['Changed on the first']);
  });

  it('comes back with the note that was restored there', async () => {
    const { first, second, note } = await two();
    await deleteNotes(second.notes, [note.id]);
    await second.copy();
    await first.read();
    await undeleteNotes(second.notes, [note.id]);
    await second.copy();
    expect(await first.read()).toMatchObject({ added: 1, deleted: 0 });
    expect(await textsOf(first.notes)).toEqual(['Deleted on the second']);
  });

  it('is told also after the trash was emptied', async () => {
    const { first, second, note } = await two();
    await deleteNotes(second.notes, [note.id]);
    await second.copy();
    await purgeNotes(second.notes, [note.id]);
    await second.copy();
    expect(await first.read()).toMatchObject({ deleted: 1 });
    expect(await second.read()).toMatchObject({ added: 0 });
  });

  it('does not take what the reader has written in the file', async () => {
    const { disk, first, second, note } = await two();
    disk.put(ANA, disk.textOf(ANA)?.replace('Deleted on', 'Mine, before it was deleted on') ?? '');
    await deleteNotes(second.notes, [note.id]);
    await second.copy();
    expect(disk.textOf(ANA)).toContain('Mine, before');
    expect((await untouchedFiles(second.folder)).left).toEqual([ANA]);
    expect(await second.read()).toMatchObject({ added: 1 });
    expect(await textsOf(second.notes)).toEqual(['Mine, before it was deleted on the second']);
    expect(await first.read()).toMatchObject({ changed: 1, deleted: 0 });
  });

  it('takes own cards with it, but no facts on a pack’s card that were never seen there', async () => {
    const { first, second } = await two();
    const card = await saveOwnCard(first.notes, { content: ownCard('Rosa Vega'), basedOn: 0 });
    const facts = { id: 'peru/x', cardName: { en: 'X', es: 'X' }, disputes: [], sources: [SOURCE] };
    const mine = { ...facts, facts: [factOn('peru/x', 'Seen by the first.')] };
    await saveOwnCard(first.notes, { content: mine, basedOn: 0 }, new Date(Date.now() - 60_000));
    await first.copy();
    const theirs = { ...facts, facts: [factOn('peru/x', 'Seen by the second.')] };
    await saveOwnCard(second.notes, { content: theirs, basedOn: 0 });
    await second.read();
    if (!('saved' in card)) throw new Error('not saved');
    await deleteOwnCard(second.notes, card.saved.id);
    await deleteOwnCard(second.notes, 'peru/x');
    await second.copy();
    expect(await planFolder(first.notes, first.disk.handle)).toMatchObject({
      plan: { offered: { notes: [], cards: [{ id: card.saved.id }] } },
    });
  });

  it('that cannot be read is named, and deletes nothing', async () => {
    const { disk, first, second, note } = await two();
    await deleteNotes(second.notes, [note.id]);
    await second.copy();
    const [path = ''] = disk.paths.filter((one) => one.startsWith('_deleted-'));
    disk.put(path, disk.textOf(path)?.replace('"revision":1', '"revision":"x"') ?? '');
    expect(await planFolder(first.notes, disk.handle)).toMatchObject({
      plan: { offered: { notes: [], cards: [] }, content: { skipped: [{ path, why: 'broken' }] } },
    });
  });
});
