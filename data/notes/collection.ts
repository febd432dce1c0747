/** Notes on their way in or out: the notes themselves and, where everything travels, the bin and the versions that were kept. */
import { withFailures } from './failures.ts';
import type { Note } from './note.ts';
import { type DeletedNote, type KeptVersion, type NoteDatabase, noteOf } from './note-database.ts';

export interface NoteCollection {
  notes: Note[];
  bin: DeletedNote[];
  versions: Omit<KeptVersion, 'key'>[];
}

/** Everything there is, as it was at one moment. */
export function everything(db: NoteDatabase): Promise<NoteCollection> {
  return withFailures(() =>
    db.transaction('r', db.notes, db.bin, db.versions, async () => {
      const [notes, bin, versions] = await Promise.all([
        db.notes.orderBy('updated').toArray(),
        db.bin.toArray(),
        db.versions.toArray(),
      ]);
      return {
        notes: notes.map(noteOf),
        bin: bin.map(({ daysSeen: _, ...note }) => note),
        versions: versions.map(({ key: _, ...version }) => version),
      };
    }),
  );
}

/** These notes alone, newest first as they are given; their older versions and the bin stay behind. */
export function selected(notes: readonly Note[]): NoteCollection {
  return { notes: [...notes], bin: [], versions: [] };
}
