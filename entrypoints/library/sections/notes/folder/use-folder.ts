import Dexie from 'dexie';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { useTexts } from '../../../../../components/texts-context.ts';
import { mayUse } from '../../../../../data/folder/folder-access.ts';
import {
  FOLDER_DATABASE,
  FolderDatabase,
  type KeptFolder,
  keptFolder,
  type UntouchedFiles,
  untouchedFiles,
} from '../../../../../data/folder/folder-store.ts';
import { folderTexts } from '../../../../../locales/folder-texts.ts';

let store: FolderDatabase | undefined;

/** What Ficha remembers of the folder; opened when it is first used. */
export function folderStore(): FolderDatabase {
  store ??= new FolderDatabase();
  return store;
}

/** The texts about the folder in the reader's language. */
export const useFolderTexts = () => folderTexts(useTexts().lang);

/** A path to be shown: file names may hold signs that turn the direction of a line. */
export const shownPath = (path: string): string => path.replace(/\p{Cf}|\p{Cc}/gu, '\uFFFD');

/** The folder that a copy is kept in. */
export interface ShownFolder extends UntouchedFiles {
  kept: KeptFolder;
  /** The browser lets Ficha use it without asking. */
  isAllowed: boolean;
}

/** `undefined` until it is read, `null` where no copy is kept; read again after every change. */
export function useFolder(): { shown: ShownFolder | null | undefined; refresh: () => Promise<void> } {
  const [shown, setShown] = useState<ShownFolder | null>();
  const refresh = useCallback(async () => {
    try {
      const kept = await keptFolder(folderStore());
      if (!kept) return setShown(null);
      setShown({ kept, isAllowed: await mayUse(kept.handle), ...(await untouchedFiles(folderStore())) });
    } catch {
      // The database does not open; choosing a folder says why.
      setShown(null);
    }
  }, []);
  useEffect(() => {
    const onWritten = (parts: object) => {
      if (Object.keys(parts).some((part) => part.startsWith(`idb://${FOLDER_DATABASE}/folder/`))) void refresh();
    };
    void refresh();
    Dexie.on('storagemutated', onWritten);
    // The reader may have taken the permission back in the browser.
    addEventListener('focus', refresh);
    return () => {
      Dexie.on('storagemutated').unsubscribe(onWritten);
      removeEventListener('focus', refresh);
    };
  }, [refresh]);
  return { shown, refresh };
}
