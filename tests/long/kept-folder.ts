/**
 * A folder that the library keeps a copy in. Tests cannot press keys in the browser's picker: in
 * its place the page gets a folder of the origin private file system, whose handles are the
 * browser's own. All else is as it ships.
 */
import { expect, type Page } from '@playwright/test';
import { chooseFile, fileOf } from '../e2e/seeded-notes.ts';

/** Texts of files by their paths in the folder. */
export type Files = Record<string, string>;

/** The folder's name. */
export const VAULT = 'vault';

/** Where the library shows it. */
export const KEEP = '#/notes?view=keep';

/** The part of the library about the copy. */
export const section = (page: Page) => page.getByRole('region', { name: 'Keep a copy in a folder' });

/** A button there. */
export const button = (page: Page, name: string) => section(page).getByRole('button', { name });

/** Imports notes from a file; `more`: other parts of it. */
export async function importNotes(page: Page, notes: object[], more: object = {}): Promise<void> {
  await chooseFile(page, 'mine.json', JSON.stringify({ ...JSON.parse(fileOf(notes)), ...more }));
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByText(/^Done: /)).toBeVisible();
}

/** Makes the picker of this page give this folder. */
export async function pickerGives(page: Page, folder: string): Promise<void> {
  await page.evaluate((name) => {
    Object.assign(globalThis, {
      showDirectoryPicker: async () =>
        (await navigator.storage.getDirectory()).getDirectoryHandle(name, { create: true }),
    });
  }, folder);
}

/** Every file in the folder. */
export function filesIn(page: Page, folder: string): Promise<Files> {
  return page.evaluate(async (name) => {
    const found: Record<string, string> = {};
    async function walk(at: FileSystemDirectoryHandle, path: string): Promise<void> {
      for await (const [entry, handle] of at.entries())
        if (handle.kind === 'directory') await walk(handle as FileSystemDirectoryHandle, `${path}${entry}/`);
        else found[path + entry] = await (await (handle as FileSystemFileHandle).getFile()).text();
    }
    const root = await (await navigator.storage.getDirectory()).getDirectoryHandle(name).catch(() => undefined);
    if (root) await walk(root, '');
    return found;
  }, folder);
}

/** Writes files as the reader, or a program that synchronises the folder, would. */
export function putFiles(page: Page, folder: string, files: Files): Promise<void> {
  return page.evaluate(
    async ([name, texts]) => {
      const root = await (await navigator.storage.getDirectory()).getDirectoryHandle(name, { create: true });
      for (const [path, text] of Object.entries(texts)) {
        const parts = path.split('/');
        let at = root;
        for (const part of parts.slice(0, -1)) at = await at.getDirectoryHandle(part, { create: true });
        const writable = await (await at.getFileHandle(parts.at(-1) ?? '', { create: true })).createWritable();
        await writable.write(text);
        await writable.close();
      }
    },
    [folder, files] as const,
  );
}

/** Deletes the folder, or a part of it. */
export function removeFolder(page: Page, folder: string): Promise<void> {
  return page.evaluate(
    async (name) => (await navigator.storage.getDirectory()).removeEntry(name, { recursive: true }),
    folder,
  );
}

/** Holds a file as a program does that has it open, until the page is closed. */
export function holdFile(page: Page, folder: string, path: string): Promise<void> {
  return page.evaluate(
    async ([name, parts]) => {
      let at = await (await navigator.storage.getDirectory()).getDirectoryHandle(name);
      for (const part of parts.slice(0, -1)) at = await at.getDirectoryHandle(part);
      const file = await at.getFileHandle(parts.at(-1) ?? '');
      const exclusive = { mode: 'exclusive' } as FileSystemCreateWritableOptions;
      Object.assign(globalThis, { held: await file.createWritable(exclusive) });
    },
    [folder, path.split('/')] as const,
  );
}

/** Lets go of the file that `holdFile` holds. */
export function releaseFile(page: Page): Promise<void> {
  return page.evaluate(() => (globalThis as unknown as { held: FileSystemWritableFileStream }).held.abort());
}

/**
 * Drops a folder of the disk on the page, whose picker then gives it. The reader may read it, and
 * was not asked for more.
 */
export async function pickerGivesDropped(page: Page, folder: string): Promise<void> {
  const dropped = page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        for (const type of ['dragenter', 'dragover']) addEventListener(type, (event) => event.preventDefault());
        addEventListener('drop', (event) => {
          event.preventDefault();
          const [item] = event.dataTransfer?.items ?? [];
          const { getAsFileSystemHandle } = item as unknown as { getAsFileSystemHandle: () => Promise<unknown> };
          const handle = getAsFileSystemHandle.call(item);
          Object.assign(globalThis, { showDirectoryPicker: () => handle });
          void handle.then(() => resolve());
        });
      }),
  );
  const browser = await page.context().newCDPSession(page);
  const data = { items: [], files: [folder], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await browser.send('Input.dispatchDragEvent', { type, x: 200, y: 200, data });
  await dropped;
}
