/** The documents: what they link to is there, and so is every command that they name. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const documents = globSync(['*.md', 'docs/**/*.md', 'tests/**/*.md', '.github/**/*.md']);
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

const found = (pattern: RegExp) =>
  documents.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(pattern)].map(([, what = '']) => ({ file, what })),
  );

test('every relative link leads somewhere', () => {
  const links = found(/\]\(([^)\s]+)\)/g).filter(({ what }) => !/^(?:[a-z]+:|#)/.test(what));
  expect(links.length).toBeGreaterThan(30);
  const broken = links.filter(({ file, what }) => !existsSync(join(dirname(file), what.replace(/#.*$/, ''))));
  expect(broken).toEqual([]);
});

test('every command that is named exists', () => {
  const named = found(/npm run (?:-s )?([a-z][\w:-]*)/g);
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter(({ what }) => !(what in scripts))).toEqual([]);
});

test('every file of ours that is named exists', () => {
  const named = found(/`((?:tests|scripts|docs|data|entrypoints|components|mentions|locales)\/[\w./-]+\.\w+)`/g);
  expect(named.length).toBeGreaterThan(30);
  expect(named.filter(({ what }) => !existsSync(what))).toEqual([]);
});
