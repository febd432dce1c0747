/** Reads a file of notes, whichever of the formats it is in. The one way in: nothing that a file says gets past it unchecked. */
import { fromFichaJson, isFichaJson } from './ficha-json.ts';
import { type NoteFile, NoteFileError, parseJson } from './note-file.ts';
import { fromHypothesis, isHypothesis } from './read-hypothesis.ts';
import { fromWebAnnotation, isWebAnnotation } from './read-web-annotation.ts';

/** Rejects with a `NoteFileError`, and with nothing else, for a file that cannot be taken. */
export async function readNoteFile(text: string, now = new Date()): Promise<NoteFile> {
  const data = parseJson(text);
  if (isFichaJson(data)) return fromFichaJson(data);
  if (isWebAnnotation(data)) return fromWebAnnotation(data, now);
  if (isHypothesis(data)) return fromHypothesis(data, now);
  throw new NoteFileError('unknown-format');
}
