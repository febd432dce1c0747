import { useState } from 'preact/hooks';
import { useTexts } from '../../../../../components/texts-context.ts';
import { copyNotes } from '../../../../../data/folder/copy-notes.ts';
import type { FolderWords } from '../../../../../data/folder/entity-file.ts';
import { askToUse, chooseFolder } from '../../../../../data/folder/folder-access.ts';
import { forgetFolder, keepFolder } from '../../../../../data/folder/folder-store.ts';
import {
  type FolderCounts,
  type FolderPlan,
  importFolder,
  type PlannedFolder,
  planFolder,
} from '../../../../../data/folder/import-folder.ts';
import { dismissLoss } from '../../../../../data/notes/loss-detection.ts';
import { folderTexts } from '../../../../../locales/folder-texts.ts';
import type { Sentence } from '../../../../../locales/texts.ts';
import { changesAnything, importedText } from '../backup/imported-text.ts';
import { type AsyncAction, useAsyncAction } from '../use-async-action.ts';
import type { FolderProps } from './folder-props.ts';
import { folderStore, useFolderTexts } from './use-folder.ts';

/** A folder that was read, and is taken over only if the reader agrees. */
export interface ReadFolder {
  handle: FileSystemDirectoryHandle;
  planned: PlannedFolder;
  /** It was just chosen; no copy is kept in it yet. */
  isNew: boolean;
}

/** What the reader can do with the folder. */
export interface FolderActions {
  action: AsyncAction;
  read: ReadFolder | undefined;
  /** The folder is being read, which takes a while where it holds many files. */
  isReading: boolean;
  choose: () => void;
  /** Lets the browser ask, and copies. */
  allow: (handle: FileSystemDirectoryHandle) => void;
  copyNow: () => void;
  readFrom: (handle: FileSystemDirectoryHandle) => void;
  /** `withDeletions`: what was deleted elsewhere goes to the trash here, too. */
  takeOver: (read: ReadFolder, plan: FolderPlan, withDeletions: boolean) => void;
  /** Keeps a copy in the folder that was just chosen without reading it in. */
  keepOnly: (handle: FileSystemDirectoryHandle) => void;
  cancel: () => void;
  stop: () => void;
}

/** Says what was imported, and how much was moved to the trash. */
function takenOverText(counts: FolderCounts): Sentence {
  return (texts) => {
    if (counts.deleted === 0) return importedText(counts)(texts);
    const moved = folderTexts(texts.lang).count('moved', counts.deleted);
    return changesAnything(counts) ? `${importedText(counts)(texts)} ${moved}` : moved;
  };
}

/** The actions; `refresh` reads the state of the folder again. */
export function useFolderActions({
  db,
  onChange,
  refresh,
}: FolderProps & { refresh: () => Promise<void> }): FolderActions {
  const { t, lang } = useTexts();
  const folder = useFolderTexts();
  const action = useAsyncAction();
  const [read, setRead] = useState<ReadFolder>();
  const [isReading, setReading] = useState(false);
  const cancel = () => setRead(undefined);

  async function readFolder(handle: FileSystemDirectoryHandle): Promise<PlannedFolder> {
    cancel();
    setReading(true);
    const planned = await planFolder(db, handle);
    setReading(false);
    return planned;
  }

  const words: FolderWords = {
    lang,
    unnamed: t('notesPage.otherNotes'),
    about: t('notesPage.aboutNames'),
    elsewhere: folder.t('elsewhere'),
    facts: folder.t('facts'),
    deleted: folder.t('deleted'),
    aboutDeleted: folder.t('aboutDeleted'),
  };

  /** Copies now. Why it could not is shown with the state of the folder. */
  async function copy(): Promise<Sentence | undefined> {
    const isComplete = await copyNotes(folderStore(), db);
    await Promise.all([refresh(), onChange()]);
    return isComplete ? ({ lang }) => folderTexts(lang).t('done') : undefined;
  }

  async function keep(handle: FileSystemDirectoryHandle): Promise<Sentence | undefined> {
    await keepFolder(folderStore(), { handle, words });
    return copy();
  }

  return {
    action,
    read,
    isReading,
    cancel,
    choose: () =>
      void action.run(async () => {
        const handle = await chooseFolder();
        if (!handle) return undefined;
        const planned = await readFolder(handle);
        if (!planned.ok || planned.plan.content.files === 0) return keep(handle);
        setRead({ handle, planned, isNew: true });
        return undefined;
      }),
    allow: (handle) =>
      void action.run(async () => {
        if (await askToUse(handle)) return copy();
        await refresh();
        return ({ lang }) => folderTexts(lang).t('refused');
      }),
    copyNow: () => void action.run(copy),
    readFrom: (handle) =>
      void action.run(async () => {
        setRead({ handle, planned: await readFolder(handle), isNew: false });
        return undefined;
      }),
    takeOver: ({ handle, isNew }, plan, withDeletions) =>
      void action.run(async () => {
        if (isNew) await keepFolder(folderStore(), { handle, words });
        const counts = await importFolder({ notes: db, folder: folderStore(), plan, withDeletions });
        if (counts.added > 0) await dismissLoss();
        cancel();
        await copy();
        return takenOverText(counts);
      }),
    keepOnly: (handle) =>
      void action.run(async () => {
        cancel();
        return keep(handle);
      }),
    stop: () =>
      void action.run(async () => {
        cancel();
        await forgetFolder(folderStore());
        await refresh();
        return ({ lang }) => folderTexts(lang).t('stopped');
      }),
  };
}
