import { describe, expect, it } from 'vitest';
import { untouchedFiles } from '../../../../data/folder/folder-store.ts';
import { deleteNotes } from '../../../../data/notes/trash.ts';
import { addNote } from '../../../../data/notes/write.ts';
import { draft, useFreshDatabases } from '../notes/fresh-notes.ts';
import { changeText, entityPaths, machine } from './machine.ts';

useFreshDatabases();

const ANA = 'test/ana.md';

describe('a file that the reader has changed', () => {
  async function changedByReader() {
    const all = await machine();
    const note = await addNote(all.notes, { ...draft, text: 'First' });
    await all.copy();
    all.disk.put(ANA, `${all.disk.textOf(ANA)}\nMine\n`);
    const saved = await changeText(all.notes, note, 'Second');
    if (!('saved' in saved)) throw new Error('conflict');
    await all.copy();
    const [beside] = (await untouchedFiles(all.folder)).beside;
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
    await changeText(notes, note, 'Third');
    await copy();
    expect(disk.paths).toEqual([beside, ANA].sort());
    expect(disk.textOf(beside)).toContain('Third');
  });

  it('has another beside it when the reader changes that one too', async () => {
    const { disk, beside, notes, note, copy } = await changedByReader();
    disk.put(beside, `${disk.textOf(beside)} changed`);
    await changeText(notes, note, 'Third');
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
    const { disk, notes, note, copy, folder } = await changedByReader();
    await deleteNotes(notes, [note.id]);
    await copy();
    expect(entityPaths(disk)).toEqual([ANA]);
    expect(await untouchedFiles(folder)).toEqual({ beside: [], left: [ANA] });
    // The reader has seen to it.
    disk.files.delete(ANA);
    await copy();
    expect(await untouchedFiles(folder)).toEqual({ beside: [], left: [] });
  });

  it('stays when it is changed while Ficha writes', async () => {
    const { notes, disk, copy, folder } = await machine();
    const note = await addNote(notes, { ...draft, text: 'First' });
    await copy();
    await changeText(notes, note, 'Second');
    disk.beforeClose = () => disk.put(ANA, 'Changed in this moment');
    await copy();
    expect(disk.textOf(ANA)).toBe('Changed in this moment');
    expect((await untouchedFiles(folder)).beside).toHaveLength(1);
  });
});
