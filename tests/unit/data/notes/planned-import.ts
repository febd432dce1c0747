/** Plans the import of files that a test makes. */
import type { NoteCollection } from '../../../../data/notes/collection.ts';
import { toFichaJson } from '../../../../data/notes/formats/ficha-json.ts';
import { type ImportPlan, planImport } from '../../../../data/notes/import-notes.ts';
import type { Note } from '../../../../data/notes/note.ts';
import type { NoteDatabase } from '../../../../data/notes/note-database.ts';
import { day } from './fresh-notes.ts';

/** A chosen file with this text. */
export const file = (text: string) => ({ size: text.length, text: async () => text });

/** A file in Ficha's own format. */
export const fileOf = (collection: Partial<NoteCollection>) =>
  file(toFichaJson({ notes: [], trash: [], versions: [], ...collection }));

/** What importing the file on the twentieth day would do; throws when the file is refused. */
export async function planned(db: NoteDatabase, chosen: ReturnType<typeof file>): Promise<ImportPlan> {
  const result = await planImport(db, chosen, day(20));
  if (!result.ok) throw new Error(result.failure);
  return result.plan;
}

/** The part of a note that a change gives anew. */
export const content = ({ text, tags, entities, names }: Note) => ({ text, tags, entities, names });
