/** Reads the files of a pack's folder. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PackFileError } from './file/faults.ts';
import { textOf } from './file/read-file.ts';
import { isYaml, PACK_FOLDERS, PORTRAITS_FOLDER, type ReadPack, readCardTexts } from './read-card-texts.ts';
import type { Problem } from './yaml-file.ts';

/** A value that a template has left to be written. */
const TODO = /(?:^|[:{,[]|- )\s*TODO\b/;

/** The lines of a file that are still as a template made them. */
function todosIn(file: string, text: string): Problem[] {
  const [line, ...others] = text.split('\n').flatMap((one, index) => (TODO.test(one) ? [index + 1] : []));
  if (line === undefined) return [];
  const more = others.length > 0 ? ` and in the lines ${others.join(', ')}` : '';
  const message = `a TODO is left here${more}: write it, or leave the line out (a text that begins so needs quotes)`;
  return [{ file, line, message }];
}

/** The text of a file, or why there is none. */
function readText(file: string): { text: string; problems: Problem[] } {
  const unread = (message: string) => ({ text: '', problems: [{ file, line: 1, message }] });
  if (!existsSync(file)) return unread('is not there; every pack needs it');
  try {
    return { text: textOf(readFileSync(file)), problems: [] };
  } catch (error) {
    if (!(error instanceof PackFileError)) throw error;
    return unread('is not saved as UTF-8; save it again with that encoding');
  }
}

/** The names of the files of a folder; none where there is no such folder. */
const filesIn = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder) : []);

/**
 * Reads `directory`: pack.yaml, subject.yaml, sources/, portraits/ and the card folders. Bad content is no
 * exception but stands in `problems`; while a text cannot be read or a TODO is left, only that.
 */
export function readCards(directory: string): ReadPack<Problem> {
  const inFolders = PACK_FOLDERS.flatMap((folder) =>
    filesIn(join(directory, folder))
      .filter(isYaml)
      .map((name) => `${folder}/${name}`),
  );
  const files = ['pack.yaml', 'subject.yaml', ...inFolders].map((path) => {
    const file = `${directory}/${path}`;
    const { text, problems } = readText(file);
    return { path, text, problems: [...problems, ...todosIn(file, text)] };
  });
  const portraits = join(directory, PORTRAITS_FOLDER);
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const pictures = new Map(filesIn(portraits).map((name) => [name, readFileSync(join(portraits, name))]));
  const steps = readCardTexts({ texts, pictures }, directory);
  let step = steps.next();
  while (!step.done) step = steps.next();
  const read = step.value;
  const problems = files.flatMap((file) => file.problems);
  // What else is wrong there mostly comes from them.
  return problems.length > 0 ? { ...read, pack: undefined, problems } : read;
}
