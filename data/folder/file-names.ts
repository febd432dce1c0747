/** Names of the files in the reader's folder: safe on every system, and the same for an entity each time. */
import { fileNameOf } from '../notes/formats/markdown-names.ts';
import { contentHash } from '../pack/file/fingerprint.ts';

/** The file of notes without an entity. No entity's id begins like this. */
export const UNNAMED_PATH = '_notes.md';

/** Characters of a name. Some systems allow 143 bytes, and Windows 260 for the whole path. */
const MAX_PART = 100;

/** Characters of a name that is cut, before its hash. */
const CUT_PART = 80;

/** Letters of a hash behind a name that is cut or cleaned, so that two names stay apart. */
const HASH_LETTERS = 8;

const PLAIN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

async function safePart(part: string): Promise<string> {
  if (PLAIN.test(part) && part.length <= MAX_PART) return part;
  const clean = part.replace(/[^a-z0-9]+/g, '-').replace(/^-/, '');
  return `${clean.slice(0, CUT_PART).replace(/-$/, '') || 'name'}-${(await contentHash(part)).slice(0, HASH_LETTERS)}`;
}

/** The path of an entity's file without its ending: a folder for each pack, and the entity's own id. */
export async function stemOf(entity: string): Promise<string> {
  const parts = await Promise.all(entity.split('/').map(safePart));
  return fileNameOf(parts.join('/'));
}

/** The folder of a path; empty for a file that stands in the chosen folder itself. */
export const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

const ENDING = /\.md$/i;

/** Whether a file is Markdown by its name. */
export const isMarkdown = (name: string): boolean => ENDING.test(name);

/** The path of Ficha's version beside a file that the reader has changed; `number`: from 1. */
export function besidePath(path: string, day: string, number: number): string {
  return path.replace(ENDING, ` (Ficha, ${day}${number > 1 ? ` ${number}` : ''}).md`);
}

/** The path that a version of Ficha's stands beside; undefined for any other path. */
export function pathBeside(path: string): string | undefined {
  const beside = / \(Ficha, \d{4}-\d\d-\d\d(?: \d+)?\)\.md$/i;
  return beside.test(path) ? path.replace(beside, '.md') : undefined;
}
