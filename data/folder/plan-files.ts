/** Plans all files of a folder from the reader's notes and own cards. */
import * as v from 'valibot';
import type { NoteCollection } from '../notes/collection.ts';
import { type Note, noteSchema } from '../notes/note.ts';
import { type OwnCard, ownCardSchema } from '../own/own-card.ts';
import { deletionsFile, deletionsPath } from './deletions.ts';
import {
  type Deletion,
  type EntityContent,
  entityFile,
  FILE_FORMAT,
  type FolderWords,
  shortHash,
} from './entity-file.ts';
import { stemOf, UNNAMED_PATH } from './file-names.ts';

/** A file as it is to be. */
export interface PlannedFile {
  /** Makes its text. Most files have not changed, and need none. */
  makeText: () => Promise<string>;
  /** Of all that the text is made from. */
  madeFrom: string;
  /** Ids of the notes and cards in it. */
  holds: string[];
}

interface Draft {
  entity?: string;
  notes: Note[];
  card?: OwnCard;
  elsewhere: Note[];
}

const oldestFirst = (a: Note, b: Note) =>
  a.created !== b.created ? (a.created < b.created ? -1 : 1) : a.id < b.id ? -1 : 1;

/** A note's text stands in the file of its first entity; the files of the others link to it. */
function contentsOf({ notes, own }: NoteCollection): EntityContent[] {
  const byEntity = new Map<string | undefined, Draft>();
  const draftOf = (entity: string | undefined): Draft => {
    const draft = byEntity.get(entity) ?? { ...(entity === undefined ? {} : { entity }), notes: [], elsewhere: [] };
    byEntity.set(entity, draft);
    return draft;
  };
  for (const card of own?.cards ?? []) if (v.is(ownCardSchema, card)) draftOf(card.id).card = card;
  for (const note of notes.filter((one) => v.is(noteSchema, one)).sort(oldestFirst)) {
    const [home, ...others] = note.entities;
    draftOf(home).notes.push(note);
    for (const entity of others) draftOf(entity).elsewhere.push(note);
  }
  return [...byEntity.values()];
}

/** The state of what a file is made from; a changed note has another revision or date. */
const stateOf = ({ notes, card, elsewhere }: EntityContent) =>
  [notes, card ? [card] : [], elsewhere].map((all) => all.map(({ id, revision, updated }) => [id, revision, updated]));

/** What the files are made from. */
export interface FolderSources {
  collection: NoteCollection;
  deletions: readonly Deletion[];
  words: FolderWords;
  /** Of the kept folder. */
  computer: string;
}

/** The files by their paths. The same notes make the same files. */
export async function planFiles(from: FolderSources): Promise<Map<string, PlannedFile>> {
  const { collection, deletions, words, computer } = from;
  const contents = contentsOf(collection);
  const stems = new Map<string, string>();
  for (const { entity } of contents) if (entity !== undefined) stems.set(entity, await stemOf(entity));
  const files = new Map<string, PlannedFile>();
  for (const content of contents) {
    const path = content.entity === undefined ? UNNAMED_PATH : `${stems.get(content.entity)}.md`;
    const holds = [...content.notes.map(({ id }) => id), ...(content.card ? [content.card.id] : [])];
    files.set(path, {
      makeText: () => entityFile(content, { words, stems }),
      madeFrom: await shortHash([FILE_FORMAT, words, stateOf(content)]),
      holds,
    });
  }
  if (deletions.length > 0)
    files.set(deletionsPath(computer), {
      makeText: () => deletionsFile(deletions, words),
      madeFrom: await shortHash([FILE_FORMAT, words, deletions]),
      holds: [],
    });
  return files;
}

/** Ids of all notes and cards that Ficha has, or that the reader has deleted. */
export function idsOf({ notes, trash, own }: NoteCollection, deletions: readonly Deletion[]): Set<string> {
  return new Set([...notes, ...trash, ...(own?.cards ?? []), ...(own?.trash ?? []), ...deletions].map(({ id }) => id));
}
