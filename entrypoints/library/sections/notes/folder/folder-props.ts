import type { NoteDatabase } from '../../../../../data/notes/note-database.ts';

/** What every part about the folder gets. */
export interface FolderProps {
  db: NoteDatabase;
  /** Notes have changed. */
  onChange: () => Promise<void>;
}
