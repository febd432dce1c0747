/** Reads and writes files in the folder that the reader chose, by paths such as `north/ana-torres.md`. */
import { folderOf, isMarkdown } from './file-names.ts';

/** A file as it was read. */
export interface FolderFile {
  text: string;
  modified: Date;
}

/** The operations on the folder; they reject with the browser's errors. */
export interface FolderFiles {
  /** Rejects where the folder is gone or may not be used. */
  check(): Promise<void>;
  /** The paths of the Markdown files directly in a folder; none for a folder that is not there. */
  list(folder: string): Promise<Set<string>>;
  read(path: string): Promise<FolderFile | undefined>;
  /**
   * Replaces the file, completely or not at all. `mayReplace` is asked at the last moment, with the text that
   * is there; when it says no, nothing is written and the result is false. An empty file has nothing to lose.
   */
  write(path: string, text: string, mayReplace: (present: string) => Promise<boolean>): Promise<boolean>;
  /** Deletes the file. */
  remove(path: string): Promise<void>;
}

const isMissing = (error: unknown) => error instanceof Error && error.name === 'NotFoundError';

/** What `get` gives, or undefined where there is no such file or folder. */
async function ifThere<T>(get: () => Promise<T>): Promise<T | undefined> {
  try {
    return await get();
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

async function folderAt(root: FileSystemDirectoryHandle, path: string, create = false) {
  let folder = root;
  for (const part of path.split('/').filter(Boolean)) folder = await folder.getDirectoryHandle(part, { create });
  return folder;
}

const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);

/** The file's text, and when it was written. */
export async function readHandle(handle: FileSystemFileHandle): Promise<FolderFile> {
  const file = await handle.getFile();
  return { text: await file.text(), modified: new Date(file.lastModified) };
}

/** Removes the file that was made for a text that could not be written. */
async function removeIfEmpty(folder: FileSystemDirectoryHandle, handle: FileSystemFileHandle): Promise<void> {
  try {
    if ((await handle.getFile()).size === 0) await folder.removeEntry(handle.name);
  } catch {
    // It stays, and counts as none.
  }
}

/** The operations on this folder. */
export function folderFiles(root: FileSystemDirectoryHandle): FolderFiles {
  const files: FolderFiles = {
    async check() {
      for await (const _ of root.keys()) return;
    },
    async list(folder) {
      const found = new Set<string>();
      const at = await ifThere(() => folderAt(root, folder));
      if (!at) return found;
      for await (const [name, { kind }] of at.entries())
        if (kind === 'file' && isMarkdown(name)) found.add(folder === '' ? name : `${folder}/${name}`);
      return found;
    },
    read: (path) =>
      ifThere(async () => readHandle(await (await folderAt(root, folderOf(path))).getFileHandle(nameOf(path)))),
    async write(path, text, mayReplace) {
      const folder = await folderAt(root, folderOf(path), true);
      const handle = await folder.getFileHandle(nameOf(path), { create: true });
      // The browser collects the text in a second file, which takes the first one's place when it is closed.
      const writable = await handle.createWritable();
      try {
        await writable.write(text);
        const present = (await readHandle(handle)).text;
        if (present !== '' && !(await mayReplace(present))) {
          await writable.abort();
          return false;
        }
        await writable.close();
        return true;
      } catch (error) {
        await writable.abort().catch(() => {
          // It has ended already.
        });
        await removeIfEmpty(folder, handle);
        throw error;
      }
    },
    async remove(path) {
      await ifThere(async () => (await folderAt(root, folderOf(path))).removeEntry(nameOf(path)));
    },
  };
  return files;
}

/** Files that are looked at; a vault may hold many that are not Ficha's. */
export const MAX_FILES = 20_000;

/** Folders within folders. Ficha's own files are in the second at most. */
const MAX_DEPTH = 8;

/** Thrown for a folder with more Markdown files than `MAX_FILES`. */
export class TooManyFiles extends Error {}

/** A Markdown file somewhere in the folder. */
export interface FoundFile {
  path: string;
  handle: FileSystemFileHandle;
}

/**
 * Every Markdown file in the folder and below it. Folders of programs, such as `.obsidian` and
 * `.trash`, are left out.
 */
export async function everyMarkdownFile(root: FileSystemDirectoryHandle): Promise<FoundFile[]> {
  const found: FoundFile[] = [];
  async function walk(folder: FileSystemDirectoryHandle, path: string, depth: number): Promise<void> {
    for await (const [name, entry] of folder.entries()) {
      if (name.startsWith('.')) continue;
      if (entry.kind === 'file' && isMarkdown(name)) {
        if (found.length === MAX_FILES) throw new TooManyFiles();
        found.push({ path: path + name, handle: entry as FileSystemFileHandle });
      }
      if (entry.kind === 'directory' && depth < MAX_DEPTH)
        await walk(entry as FileSystemDirectoryHandle, `${path}${name}/`, depth + 1);
    }
  }
  await walk(root, '', 0);
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}
