/**
 * Asking the reader and the browser for a folder: the parts of the File System Access API that only
 * Chromium has. https://wicg.github.io/file-system-access/
 */

type Mode = { mode: 'readwrite' };

interface AskableHandle extends FileSystemDirectoryHandle {
  queryPermission(what: Mode): Promise<PermissionState>;
  requestPermission(what: Mode): Promise<PermissionState>;
}

interface PickingWindow {
  showDirectoryPicker?: (options: { id: string } & Mode) => Promise<FileSystemDirectoryHandle>;
}

const READ_AND_WRITE: Mode = { mode: 'readwrite' };

/** The picker opens where it was left for this id. */
const PICKER_ID = 'ficha-notes';

/** Whether this browser has folders to write into. */
export const hasFolders = (): boolean =>
  typeof FileSystemHandle !== 'undefined' && 'queryPermission' in FileSystemHandle.prototype;

/** Whether the reader can choose a folder in this page. */
export const canChooseFolder = (): boolean => hasFolders() && 'showDirectoryPicker' in globalThis;

/** Lets the reader choose a folder, after a press. Undefined when no folder was chosen. */
export async function chooseFolder(): Promise<FileSystemDirectoryHandle | undefined> {
  try {
    return await (globalThis as PickingWindow).showDirectoryPicker?.({ id: PICKER_ID, ...READ_AND_WRITE });
  } catch (error) {
    // Closed, refused, or a folder that the browser protects, about which it has told the reader itself.
    if (error instanceof Error && error.name === 'AbortError') return undefined;
    throw error;
  }
}

/**
 * Whether Ficha may read and write there now. Chromium forgets it with the last tab, unless the
 * reader allowed every visit.
 */
export const mayUse = async (handle: FileSystemDirectoryHandle): Promise<boolean> =>
  (await (handle as AskableHandle).queryPermission(READ_AND_WRITE)) === 'granted';

/** Lets the browser ask the reader, after a press in a page. */
export const askToUse = async (handle: FileSystemDirectoryHandle): Promise<boolean> =>
  (await (handle as AskableHandle).requestPermission(READ_AND_WRITE)) === 'granted';
