import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it, vi } from 'vitest';
import { PACK_DATABASE } from '../../../../data/installed-packs/has-pack-database.ts';
import {
  installedPacks,
  installPack,
  readInstalledPack,
  readPackContent,
  removePack,
} from '../../../../data/installed-packs/installed-packs.ts';
import { pack } from '../packs.ts';

beforeEach(() => {
  // A disk of its own for each test.
  const factory = new IDBFactory();
  vi.stubGlobal('indexedDB', factory);
  Dexie.dependencies.indexedDB = factory;
});

const file = (version: string) => ({ pack: pack({ version }), remarks: [], hash: version });
const bytes = (text: string) => new TextEncoder().encode(text);

it('keeps a pack with its file, replaces it by an update, and removes it', async () => {
  await installPack(file('1.0.0'), bytes('one'));
  await installPack(file('1.1.0'), bytes('two'));
  expect(await installedPacks()).toMatchObject([{ id: 'test', version: '1.1.0', cards: 2, facts: 4, sources: 1 }]);
  expect(await readInstalledPack('test')).toEqual(pack({ version: '1.1.0' }));
  expect((await readPackContent('test')).file).toEqual(bytes('two'));
  await removePack('test');
  expect(await installedPacks()).toEqual([]);
  await expect(readInstalledPack('test')).rejects.toThrow();
});

it('makes no database for readers who install nothing', async () => {
  expect(await installedPacks()).toEqual([]);
  expect(await Dexie.exists(PACK_DATABASE)).toBe(false);
});

it('leaves everything as it was when a write fails', async () => {
  await installPack(file('1.0.0'), bytes('one'));
  // What the browser cannot store: the transaction ends without a trace.
  const broken = { ...file('2.0.0'), signedBy: (() => {}) as unknown as string };
  await expect(installPack(broken, bytes('two'))).rejects.toThrow();
  expect(await readInstalledPack('test')).toEqual(pack({ version: '1.0.0' }));
  expect((await readPackContent('test')).file).toEqual(bytes('one'));
});
