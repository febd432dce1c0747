/** The code knows no subject: words that belong to a pack stand in the pack, not in the source. */
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readCards } from '../../../data/pack/read-cards.ts';
import type { Entity } from '../../../data/pack/schema.ts';
import { LANGUAGES } from '../../../linking/languages/all.ts';

/**
 * Everything that is ours to write, but for texts that are about the subject: packs, locales,
 * documents and tests.
 */
const SOURCES = globSync([
  '{components,data,entrypoints,linking,page,public,scripts}/**/*.{ts,tsx,js,css,html,json}',
  '*.{ts,json}',
]).filter((file) => !file.startsWith(join('data', 'packs')) && file !== 'package-lock.json');

/**
 * Words of a pack that are general language as well, so that code and its comments may use them.
 */
const ORDINARY = new Set(
  [
    // Parts of the names of places and bodies.
    'base departamento distrito district estadio institute instituto nacional palacio park parque partido prison',
    'prision province provincia puente region stadium river universidad universidade universite university upper valle valley',
    // Titles and other words that packs write beside a name.
    'ambassador archbishop arzobispo camarada cardenal cardinal case caso chairman comrade general hermanos lady major mayor monsenor trece',
    // Given names that are common in many countries; `linking/languages/` lists such names.
    'alan alberto alejandro enrique felipe gabriel gerardo hugo john jorge jose luis manuel mario miguel moises',
    'pablo pedro rafael ricardo ruben sofia susana',
    // Family names that are as common.
    'arana castro diez flores perez torres vega',
  ].flatMap((line) => line.split(' ')),
);

const SHORTEST_WORD = 4;

const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Words and numbers in lower case and without accents; a name in camel case is several. */
const wordsOf = (text: string) => fold(text.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')).match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * What a source file must not say of a card: any word of a person's or a place's name, any other
 * name as a whole.
 */
function namesOf({ kind, name, aliases }: Entity): string[] {
  const strong = aliases.filter(({ strength }) => strength === 'strong').map(({ text }) => text);
  const names = [name.en, name.es, ...strong].map((text) => wordsOf(text).join(' '));
  return kind === 'person' || kind === 'place' ? names.flatMap((text) => text.split(' ')) : names;
}

const stringsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value
      ? Object.values(value).flatMap(stringsIn)
      : [];

/** Topic words of the pack's subject, one by one. */
function topicWordsOf(folder: string): string[] {
  const file = join(folder, 'subject.yaml');
  return existsSync(file) ? stringsIn(parse(readFileSync(file, 'utf8')).topicWords).flatMap(wordsOf) : [];
}

const folders = readdirSync('data/packs').map((name) => join('data/packs', name));

const subject = new Set(
  folders
    .flatMap((folder) => {
      const { pack } = readCards(folder);
      return [...wordsOf(pack?.id ?? ''), ...(pack?.entities ?? []).flatMap(namesOf), ...topicWordsOf(folder)];
    })
    .filter((name) => name.length >= SHORTEST_WORD && !ORDINARY.has(name)),
);
const longestName = Math.max(...[...subject].map((name) => name.split(' ').length));

/** Names that a language lists because many people bear them, and countries. */
const listedNames = new Set(
  Object.values(LANGUAGES).flatMap(({ givenNames = '', commonSurnames = '', countries = '' }) =>
    wordsOf(`${givenNames} ${commonSurnames} ${countries}`),
  ),
);
const isListedName = (file: string, name: string) =>
  file.startsWith(join('linking', 'languages')) && listedNames.has(name);

/** Names of the subject in a line: runs of words that are one of them. */
function namesIn(line: string): string[] {
  const words = wordsOf(line);
  return words.flatMap((_, start) =>
    Array.from({ length: longestName }, (_length, more) => words.slice(start, start + more + 1).join(' ')).filter(
      (run, index) => start + index < words.length && subject.has(run),
    ),
  );
}

test('no source file names the subject of a pack', () => {
  expect(subject.size).toBeGreaterThan(100);
  expect(SOURCES.length).toBeGreaterThan(300);
  const found = SOURCES.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line, index) => {
        const names = namesIn(line).filter((name) => !isListedName(file, name));
        return names.length > 0 ? [`${file}:${index + 1}: ${[...new Set(names)].join(', ')}`] : [];
      }),
  );
  expect(found).toEqual([]);
});
