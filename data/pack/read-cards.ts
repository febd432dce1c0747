/** Reads the files of a pack's folder. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACK_FOLDERS, PORTRAITS_FOLDER, type ReadPack, readCardTexts } from './read-card-texts.ts';

/** The names of the files of a folder; none where there is no such folder. */
const filesIn = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder) : []);

const yamlFilesIn = (folder: string) => filesIn(folder).filter((name) => name.endsWith('.yaml'));

/**
 * Reads `directory`: pack.yaml, subject.yaml, sources/, portraits/ and the card folders. Bad content is no
 * exception but stands in `problems`.
 */
export function readCards(directory: string): ReadPack {
  const inFolders = PACK_FOLDERS.flatMap((folder) =>
    yamlFilesIn(join(directory, folder)).map((name) => `${folder}/${name}`),
  );
  const paths = ['pack.yaml', 'subject.yaml', ...inFolders];
  const portraits = join(directory, PORTRAITS_FOLDER);
  const files = {
    texts: new Map(paths.map((path) => [path, readFileSync(join(directory, path), 'utf8')])),
    pictures: new Map(filesIn(portraits).map((name) => [name, readFileSync(join(portraits, name))])),
  };
  return readCardTexts(files, directory);
}
