/** Reads the files of a pack's folder. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACK_FOLDERS, type ReadPack, readCardTexts } from './read-card-texts.ts';

/** The names of the YAML files of a folder; none where there is no such folder. */
function yamlFilesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.yaml')) : [];
}

/**
 * Reads `directory`: pack.yaml, subject.yaml, sources/ and the card folders. Bad content is no
 * exception but stands in `problems`.
 */
export function readCards(directory: string): ReadPack {
  const inFolders = PACK_FOLDERS.flatMap((folder) =>
    yamlFilesIn(join(directory, folder)).map((name) => `${folder}/${name}`),
  );
  const paths = ['pack.yaml', 'subject.yaml', ...inFolders];
  return readCardTexts(new Map(paths.map((path) => [path, readFileSync(join(directory, path), 'utf8')])), directory);
}
