/** Reads the files of a pack's folder. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACK_FOLDERS, type ReadPack, readCardTexts } from './read-card-texts.ts';
import type { Problem } from './yaml-file.ts';

/** A value that a template has left to be written. */
const TODO = /(?:^|[:{,[]|- )\s*TODO\b/;

const TODO_LEFT = 'a TODO is left: write it, or leave the line out (a text that begins so needs quotes)';

/** The lines that are still as a template made them. */
function todosIn(texts: ReadonlyMap<string, string>, directory: string): Problem[] {
  return [...texts].flatMap(([path, text]) =>
    text
      .split('\n')
      .flatMap((line, index) =>
        TODO.test(line) ? [{ file: `${directory}/${path}`, line: index + 1, message: TODO_LEFT }] : [],
      ),
  );
}

/** The names of the YAML files of a folder; none where there is no such folder. */
function yamlFilesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.yaml')) : [];
}

/**
 * Reads `directory`: pack.yaml, subject.yaml, sources/ and the card folders. Bad content is no
 * exception but stands in `problems`; while a TODO is left, only that.
 */
export function readCards(directory: string): ReadPack {
  const inFolders = PACK_FOLDERS.flatMap((folder) =>
    yamlFilesIn(join(directory, folder)).map((name) => `${folder}/${name}`),
  );
  const paths = ['pack.yaml', 'subject.yaml', ...inFolders];
  const texts = new Map(paths.map((path) => [path, readFileSync(join(directory, path), 'utf8')]));
  const read = readCardTexts(texts, directory);
  const todos = todosIn(texts, directory);
  // What else is wrong there mostly comes from them.
  return todos.length > 0 ? { ...read, pack: undefined, problems: todos } : read;
}
