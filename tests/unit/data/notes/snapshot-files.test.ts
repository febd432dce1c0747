/** The files of snapshots, in a folder in memory; the browser's own is used in tests/e2e. */
import { beforeEach, expect, it, vi } from 'vitest';
import { type SnapshotName, snapshotFiles } from '../../../../data/notes/snapshot-files.ts';
import { MemoryFolder } from '../folder/memory-folder.ts';

let memory: MemoryFolder;
beforeEach(() => {
  memory = new MemoryFolder();
  vi.stubGlobal('navigator', { storage: { getDirectory: async () => memory.handle } });
});

const named = (day: string, order: number): SnapshotName => ({ day, notes: 3, digest: `ab${order}`, order });
const write = (name: SnapshotName, text: string) => snapshotFiles.write(name, new TextEncoder().encode(text));
const read = async (day: string) => {
  const bytes = await snapshotFiles.read(day);
  return bytes && new TextDecoder().decode(bytes);
};

it('each day has the snapshot that was written last', async () => {
  const [first, second, other] = [named('2026-01-01', 1), named('2026-01-01', 2), named('2026-01-02', 3)];
  await write(first, 'first');
  await write(other, 'other');
  await write(second, 'second');
  expect(await snapshotFiles.list()).toEqual([second, other]);
  expect(await read('2026-01-01')).toBe('second');
  expect(await read('2026-01-02')).toBe('other');
  expect(await read('2026-01-03')).toBeUndefined();
  await snapshotFiles.remove('2026-01-01');
  expect(await snapshotFiles.list()).toEqual([other]);
});

it('of two snapshots that a crash left for a day, the newest counts', async () => {
  for (const order of [9, 10, 8]) memory.put(`note-snapshots/2026-01-01_3_ab_${order}.json.gz`, `${order}`);
  expect(await read('2026-01-01')).toBe('10');
  await write(named('2026-01-01', 11), 'written');
  expect(memory.paths).toEqual(['note-snapshots/2026-01-01_3_ab11_11.json.gz']);
});

it('a file that a crash left empty counts as none', async () => {
  memory.put('note-snapshots/2026-01-01_3_ab_1.json.gz', 'whole');
  memory.put('note-snapshots/2026-01-01_3_ab_2.json.gz', '');
  expect(await read('2026-01-01')).toBe('whole');
});

it('snapshots of older releases, which have no order, come before all others', async () => {
  memory.put('note-snapshots/2026-01-01_12_ab.json.gz', 'old');
  expect(await snapshotFiles.list()).toEqual([{ day: '2026-01-01', notes: 12, digest: 'ab', order: 0 }]);
  expect(await read('2026-01-01')).toBe('old');
});

it('a write that fails leaves the snapshot before it, and no half file', async () => {
  await write(named('2026-01-01', 1), 'before');
  memory.failAt = (operation) => (operation === 'write' ? 'QuotaExceededError' : undefined);
  await expect(write(named('2026-01-01', 2), 'after')).rejects.toMatchObject({ failure: 'storage-full' });
  expect(memory.paths).toEqual(['note-snapshots/2026-01-01_3_ab1_1.json.gz']);
  expect(await read('2026-01-01')).toBe('before');
});

it('other files and folders are not read and not removed', async () => {
  memory.put('note-snapshots/readme.txt', 'mine');
  memory.put('note-snapshots/2026-01-01_3_ab_1.json.gz/file', 'a folder');
  expect(await snapshotFiles.list()).toEqual([]);
  await write(named('2026-01-02', 2), 'written');
  await snapshotFiles.remove('2026-01-02');
  expect(memory.paths).toEqual(['note-snapshots/2026-01-01_3_ab_1.json.gz/file', 'note-snapshots/readme.txt']);
});
