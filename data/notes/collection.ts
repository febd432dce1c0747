/** Notes on their way into or out of a file. */
import { withNoteErrors } from './failures.ts';
import type { Note } from './note.ts';
import { type DeletedNote, type KeptVersion, type NoteDatabase, noteOf } from './note-database.ts';
import { qualifyNote } from './qualify-notes.ts';

/** Notes and, in a copy of everything, the trash and older versions. */
export interface NoteCollection {
  notes: Note[];
  trash: DeletedNote[];
  versions: Omit<KeptVersion, 'key'>[];
}

/** All that the database holds but drafts, read in one transaction. */
export function everything(db: NoteDatabase): Promise<NoteCollection> {
  return withNoteErrors(() =>
    db.transaction('r', db.notes, db.trash, db.versions, async () => {
      const [notes, trash, versions] = await Promise.all([
        db.notes.orderBy('updated').toArray(),
        db.trash.toArray(),
        db.versions.toArray(),
      ]);
      return {
        notes: notes.map(noteOf),
        trash: trash.map(({ daysSeen: _, ...note }) => note),
        versions: versions.map(({ key: _, ...version }) => version),
      };
    }),
  );
}

/** These notes alone, in the given order, without older versions. */
export function selected(notes: readonly Note[]): NoteCollection {
  return { notes: [...notes], trash: [], versions: [] };
}

/** Notes from a file or a snapshot, which may be older than this form of ids. */
export function qualifyCollection({ notes, trash, versions }: NoteCollection, pack: string): NoteCollection {
  return {
    notes: notes.map((note) => qualifyNote(note, pack)),
    trash: trash.map((note) => qualifyNote(note, pack)),
    versions: versions.map((version) => ({ ...version, note: qualifyNote(version.note, pack) })),
  };
}
