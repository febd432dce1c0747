import Dexie from 'dexie';
import { beforeEach, expect, it } from 'vitest';
import {
  countSeenPages,
  forgetAllPages,
  forgetPage,
  HISTORY_DATABASE,
  MAX_PAGES,
  pagesNaming,
  rememberPage,
  seenAddress,
} from '../../../data/settings/history.ts';
import { useFreshDatabases } from './notes/fresh-notes.ts';
import { stubPackIndex } from './packaged.ts';

useFreshDatabases();
beforeEach(() => stubPackIndex('first', 'second'));

const page = (number: number, ...entities: string[]) => ({
  url: `https://example.org/${number}`,
  title: `Page ${number}`,
  entities,
});
const day = (number: number) => new Date(Date.UTC(2026, 0, 1, 0, number));

it('lists the pages of a name once each, last seen first', async () => {
  await rememberPage(page(1, 'first/ana', 'first/luis'), day(1));
  await rememberPage(page(2, 'first/ana'), day(2));
  await rememberPage(page(3, 'first/luis'), day(3));
  await rememberPage({ ...page(1, 'first/ana'), title: 'Changed' }, day(4));
  expect((await pagesNaming('first/ana')).map(({ title }) => title)).toEqual(['Changed', 'Page 2']);
  expect((await pagesNaming('first/luis')).map(({ title }) => title)).toEqual(['Page 3']);
});

it('deletes one page, or all', async () => {
  for (const number of [1, 2, 3]) await rememberPage(page(number, 'first/ana'), day(number));
  await forgetPage(page(2).url);
  expect((await pagesNaming('first/ana')).map(({ title }) => title)).toEqual(['Page 3', 'Page 1']);
  await forgetAllPages();
  expect(await countSeenPages()).toBe(0);
});

it('keeps only the latest pages', async () => {
  for (let number = 0; number < MAX_PAGES + 5; number++) await rememberPage(page(number, 'first/ana'), day(number));
  const kept = await pagesNaming('first/ana');
  expect(kept).toHaveLength(MAX_PAGES);
  expect(kept.at(-1)?.title).toBe('Page 5');
}, 30_000);

it('adds the pack to the ids of an older release', async () => {
  const old = new Dexie(HISTORY_DATABASE);
  old.version(1).stores({ pages: 'url, seen, *entities' });
  const seen = day(1).toISOString();
  await old.table('pages').add({ ...page(1), entities: ['ana', 'second/luis'], seen });
  old.close();
  expect(await pagesNaming('first/ana')).toEqual([{ ...page(1), entities: ['first/ana', 'second/luis'], seen }]);
  expect(await countSeenPages()).toBe(1);
});

it('creates no database by being read', async () => {
  expect(await pagesNaming('first/ana')).toEqual([]);
  expect(await countSeenPages()).toBe(0);
  expect(await Dexie.exists(HISTORY_DATABASE)).toBe(false);
});

it.each([
  ['https://example.org/a?b=c#d', 'https://example.org/a?b=c'],
  ['file:///home/ana/note.html', undefined],
  ['chrome://settings', undefined],
  ['', undefined],
])('keeps of the address %o: %o', (address, kept) => expect(seenAddress(address)).toBe(kept));
