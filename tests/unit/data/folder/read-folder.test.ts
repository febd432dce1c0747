import { describe, expect, it } from 'vitest';
import { MAX_FILES } from '../../../../data/folder/folder-files.ts';
import { untouchedFiles } from '../../../../data/folder/folder-store.ts';
import { planFolder } from '../../../../data/folder/import-folder.ts';
import { everything } from '../../../../data/notes/collection.ts';
import { addNote, changeNote, versionsOf } from '../../../../data/notes/write.ts';
import { saveOwnCard } from '../../../../data/own/own-store.ts';
import { draft, useFreshDatabases } from '../notes/fresh-notes.ts';
import { ownCard } from '../own/own-cards.ts';
import { machine, textsOf } from './machine.ts';
import { MemoryFolder } from './memory-folder.ts';

useFreshDatabases();

const ANA = 'test/ana.md';

describe('reading the folder', () => {
  it('takes what the reader wrote, keeps the text before, and Ficha goes on with the file', async () => {
    const { notes, disk, copy, read, folder } = await machine();
    const note = await addNote(notes, { ...draft, text: 'As Ficha wrote it' });
    await copy();
    disk.now = Date.now();
    disk.put(ANA, disk.textOf(ANA)?.replace('As Ficha wrote it', 'As I wrote it') ?? '');
    expect(await read()).toEqual({ added: 0, changed: 1, older: 0, same: 0, cards: 0, deleted: 0 });
    expect(await textsOf(notes)).toEqual(['As I wrote it']);
    expect(await versionsOf(notes, note.id)).toMatchObject([{ note: { text: 'As Ficha wrote it' } }]);
    expect(disk.paths).toEqual([ANA]);
    expect((await untouchedFiles(folder)).beside).toEqual([]);
    expect(await read()).toEqual({ added: 0, changed: 0, older: 0, same: 1, cards: 0, deleted: 0 });
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
    expect(await second.read()).toEqual({ added: 1, changed: 0, older: 0, same: 1, cards: 1, deleted: 0 });
    expect(await textsOf(second.notes)).toEqual(['From the first', 'From the second']);
    expect((await everything(second.notes)).notes.find(({ id }) => id === note.id)).toEqual(before.notes[0]);
    expect((await everything(second.notes)).own?.cards).toEqual(before.own?.cards);
    expect(disk.paths).toEqual(['mine/rosa-vega-test.md', ANA]);
    expect(disk.textOf(ANA)).toContain('From the first');
    expect(disk.textOf(ANA)).toContain('From the second');
  });
});
