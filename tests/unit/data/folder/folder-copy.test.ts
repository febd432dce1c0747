import { describe, expect, it } from 'vitest';
import { keptFolder } from '../../../../data/folder/folder-store.ts';
import { exportReminder } from '../../../../data/notes/reminder.ts';
import { addNote } from '../../../../data/notes/write.ts';
import { saveOwnCard } from '../../../../data/own/own-store.ts';
import { draft, useFreshDatabases } from '../notes/fresh-notes.ts';
import { factOn, ownCard, SOURCE } from '../own/own-cards.ts';
import { changeText, machine, textsOf } from './machine.ts';

useFreshDatabases();

const ANA = 'test/ana.md';

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
    await changeText(notes, note, 'Another text');
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

describe('a copy that is interrupted', () => {
  it.each([true, false])('is finished later; the file was written: %s', async (isWritten) => {
    const { notes, disk, copy, folder } = await machine();
    const note = await addNote(notes, { ...draft, text: 'First' });
    await copy();
    const before = { text: disk.textOf(ANA) ?? '', file: await folder.files.get(ANA) };
    const second = await changeText(notes, note, 'Second');
    await copy();
    const after = await folder.files.get(ANA);
    if (!before.file || !after || !('saved' in second)) throw new Error('not written');
    // As it is noted before a write.
    await folder.files.put({ ...before.file, writing: after.hash });
    if (!isWritten) disk.put(ANA, before.text);
    await changeText(notes, second.saved, 'Third');
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
    // The oldest is written first.
    await addNote(notes, draft, new Date(Date.now() - 1000));
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
