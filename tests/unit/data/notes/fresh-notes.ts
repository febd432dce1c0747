/** A new, empty note database in memory for each test. */
import Dexie from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach } from 'vitest';
import type { NoteDraft } from '../../../../data/notes/note.ts';

export function useFreshDatabases(): void {
  beforeEach(() => {
    Dexie.dependencies.indexedDB = new IDBFactory();
    Dexie.dependencies.IDBKeyRange = IDBKeyRange;
  });
}

export const ANA = { en: 'Ana', es: 'Ana' };

export const draft: NoteDraft = {
  entities: ['test/ana'],
  names: { 'test/ana': ANA },
  text: 'A note',
  tags: ['archive'],
  page: { url: 'https://example.org/', title: 'A page' },
};

export const day = (number: number) => new Date(`2026-01-${String(number).padStart(2, '0')}T12:00:00Z`);
