/** Reads a file of notes in any format that Ficha knows, and checks all of it. */
import { fromFichaJson, isFichaJson } from './ficha-json.ts';
import { type NoteFile, NoteFileError, parseJson } from './note-file.ts';
import { fromHypothesis, isHypothesis } from './read-hypothesis.ts';
import { fromWebAnnotation, isWebAnnotation } from './read-web-annotation.ts';

/** Ids of entities may name no pack. Rejects with a `NoteFileError`, and nothing else. */
export async function readNoteFile(text: string, now = new Date()): Promise<NoteFile> {
  const data = parseJson(text);
  if (isFichaJson(data)) return fromFichaJson(data);
  if (isWebAnnotation(data)) return fromWebAnnotation(data, now);
  if (isHypothesis(data)) return fromHypothesis(data, now);
  throw new NoteFileError('unknown-format');
}
