import Dexie from 'dexie';
import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { canChooseFolder } from '../../../../../data/folder/folder-access.ts';
import { FOLDER_DATABASE } from '../../../../../data/folder/folder-store.ts';
import type { FolderProps } from './folder-props.ts';

type Part = FunctionComponent<FolderProps>;

/**
 * Loaded where a browser has folders; the notice only where one was chosen. The rest of the library
 * does without.
 */
const PARTS: Record<'section' | 'notice', () => Promise<Part | undefined>> = {
  section: async () => (await import('./FolderSection.tsx')).FolderSection,
  notice: async () =>
    (await Dexie.exists(FOLDER_DATABASE)) ? (await import('./FolderNotice.tsx')).FolderNotice : undefined,
};

/**
 * The section about the copy in a folder, or the notice that it is not up to date. Nothing in
 * browsers without folders.
 */
export function FolderPart({ part, ...props }: FolderProps & { part: keyof typeof PARTS }) {
  const [loaded, setLoaded] = useState<{ Part: Part }>();
  useEffect(() => {
    if (!canChooseFolder()) return;
    void PARTS[part]().then((component) => component && setLoaded({ Part: component }));
  }, [part]);
  return loaded ? <loaded.Part {...props} /> : null;
}
