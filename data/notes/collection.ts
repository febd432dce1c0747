/** Notes and own cards on their way into or out of a file. */
import type { DeletedOwnCard, OwnCard, OwnVersion } from '../own/own-card.ts';
import { withNoteErrors } from './failures.ts';
import type { Note } from './note.ts';
import { type DeletedNote, type KeptVersion, type NoteDatabase, noteOf } from './note-database.ts';
import { qualifyNote } from './qualify-notes.ts';

/** Own cards with their trash and older versions. */
export interface OwnCollection {
  cards: OwnCard[];
  trash: Omit<DeletedOwnCard, 'daysSeen'>[];
  versions: Omit<OwnVersion, 'key'>[];
}

/** Notes and, in a copy of everything, the trash, older versions and own cards. */
export interface NoteCollection {
  notes: Note[];
  trash: DeletedNote[];
  versions: Omit<KeptVersion, 'key'>[];
  own?: OwnCollection;
}

/** All that the database holds but drafts, read in one transaction. */
export function everything(db: NoteDatabase): Promise<NoteCollection> {
  return withNoteErrors(() =>
    db.transaction('r', [db.notes, db.trash, db.versions, db.ownCards, db.ownTrash, db.ownVersions], async () => {
      const [notes, trash, versions, cards, ownTrash, ownVersions] = await Promise.all([
        db.notes.orderBy('updated').toArray(),
        db.trash.toArray(),
        db.versions.toArray(),
        db.ownCards.toArray(),
        db.ownTrash.toArray(),
        db.ownVersions.toArray(),
      ]);
      const own: OwnCollection = {
        cards,
        trash: ownTrash.map(({ daysSeen: _, ...card }) => card),
        versions: ownVersions.map(({ key: _, ...version }) => version),
      };
      return {
        notes: notes.map(noteOf),
        trash: trash.map(({ daysSeen: _, ...note }) => note),
        versions: versions.map(({ key: _, ...version }) => version),
        ...(cards.length + ownTrash.length > 0 ? { own } : {}),
      };
    }),
  );
}

/** These notes alone, in the given order, without older versions. */
export function selected(notes: readonly Note[]): NoteCollection {
  return { notes: [...notes], trash: [], versions: [] };
}

/** Notes from a file or a snapshot, which may be older than this form of ids. */
export function qualifyCollection({ notes, trash, versions, own }: NoteCollection, pack: string): NoteCollection {
  return {
    ...(own ? { own } : {}),
    notes: notes.map((note) => qualifyNote(note, pack)),
    trash: trash.map((note) => qualifyNote(note, pack)),
    versions: versions.map((version) => ({ ...version, note: qualifyNote(version.note, pack) })),
  };
}
