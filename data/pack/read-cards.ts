/** Reads the files of a pack's folder. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACK_FOLDERS, PORTRAITS_FOLDER, type ReadPack, readCardTexts } from './read-card-texts.ts';
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

/** The names of the files of a folder; none where there is no such folder. */
const filesIn = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder) : []);

const yamlFilesIn = (folder: string) => filesIn(folder).filter((name) => name.endsWith('.yaml'));

/**
 * Reads `directory`: pack.yaml, subject.yaml, sources/, portraits/ and the card folders. Bad content is no
 * exception but stands in `problems`; while a TODO is left, only that.
 */
export function readCards(directory: string): ReadPack<Problem> {
  const inFolders = PACK_FOLDERS.flatMap((folder) =>
    yamlFilesIn(join(directory, folder)).map((name) => `${folder}/${name}`),
  );
  const paths = ['pack.yaml', 'subject.yaml', ...inFolders];
  const portraits = join(directory, PORTRAITS_FOLDER);
  const files = {
    texts: new Map(paths.map((path) => [path, readFileSync(join(directory, path), 'utf8')])),
    pictures: new Map(filesIn(portraits).map((name) => [name, readFileSync(join(portraits, name))])),
  };
  const steps = readCardTexts(files, directory);
  let step = steps.next();
  while (!step.done) step = steps.next();
  const read = step.value;
  const todos = todosIn(files.texts, directory);
  // What else is wrong there mostly comes from them.
  return todos.length > 0 ? { ...read, pack: undefined, problems: todos } : read;
}
