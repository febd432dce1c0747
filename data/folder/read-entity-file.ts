/** Reads a Markdown file of Ficha's back, with what the reader has changed in it. */
import * as v from 'valibot';
import { parse } from 'yaml';
import { fieldsOf, listed } from '../notes/formats/json-fields.ts';
import { readNote } from '../notes/formats/read-note.ts';
import { entityIdSchema, later, type Note, noteSchema } from '../notes/note.ts';
import { contentOf, isTooLong, type OwnCard, ownCardSchema } from '../own/own-card.ts';
import {
  type Deletion,
  deletionSchema,
  FILE_FORMAT,
  NOTE_END,
  noteStart,
  sealOf,
  shortHash,
  writtenPart,
} from './entity-file.ts';
import { withoutBackslashes } from './inert-text.ts';

/**
 * Why a file is skipped.
 * - `foreign`: not one of Ficha's.
 * - `broken`: one of Ficha's, but its front matter or the comments around the notes are damaged.
 * - `too-long`: a text in it is past its limit.
 * - `newer`: written by a later Ficha.
 */
export type SkipReason = 'foreign' | 'broken' | 'too-long' | 'newer';

/** A file of Ficha's. */
export interface EntityFile {
  entity?: string;
  notes: Note[];
  card?: OwnCard;
  /** Ids of notes and cards that the reader has changed in the file. */
  edited: string[];
  /** A list of what was deleted on a computer. */
  deletions?: Deletion[];
  /** Something stands in it that Ficha did not write and that is no note's text, or a note is gone from it. */
  hasAdditions: boolean;
}

/** A file, or why there is nothing to be read from it. */
export type ReadFile = { file: EntityFile } | { skipped: SkipReason };

class Skip extends Error {
  readonly reason: SkipReason;

  constructor(reason: SkipReason) {
    super(reason);
    this.reason = reason;
  }
}

const PARTS = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/;

/** A text between its two comments. */
const NOTE_TEXT = /^<!-- note ([0-9a-f-]{36}) -->[ \t]*\n([\s\S]*?)^<!-- \/note -->[ \t]*$/gm;

/** Either of the two comments. */
const COMMENT = /^<!-- (?:note\b.*|\/note )-->[ \t]*$/gm;

function propertiesIn(front: string): Record<string, unknown> {
  try {
    // Without aliases of YAML, by which a small file could become a huge one.
    return fieldsOf(parse(front, { maxAliasCount: 0, logLevel: 'error' }));
  } catch {
    throw new Skip(/^ficha:/m.test(front) ? 'broken' : 'foreign');
  }
}

/** The texts by the ids of their notes, and the body without them. */
function textsIn(body: string): { texts: Map<string, string>; rest: string } {
  const texts = new Map<string, string>();
  let blocks = 0;
  const rest = body.replace(NOTE_TEXT, (_, id: string, text: string) => {
    blocks++;
    texts.set(id, withoutBackslashes(text.trim()));
    return `${noteStart(id)}\n${NOTE_END}`;
  });
  const comments = body.match(COMMENT)?.length ?? 0;
  if (texts.size < blocks || comments !== 2 * blocks) throw new Skip('broken');
  return { texts, rest };
}

interface Reading {
  texts: ReadonlyMap<string, string>;
  /** When the file was last written. ISO 8601, UTC. */
  modified: string;
  /** Ids of what turns out to be changed. */
  edited: string[];
}

/** What the reader has changed is as new as the file. */
function asChanged<T extends { updated: string; revision: number }>(record: T, modified: string): T {
  return { ...record, updated: later(record.updated, modified), revision: record.revision + 1 };
}

/** The note; undefined where its text is gone from the file. */
async function noteFrom(record: unknown, { texts, modified, edited }: Reading): Promise<Note | undefined> {
  const { written, ...fields } = fieldsOf(record);
  const text = texts.get(String(fields.id));
  if (text === undefined) return undefined;
  const read = readNote(noteSchema, { ...fields, text });
  if ('why' in read) {
    if (read.why === 'empty') return undefined;
    throw new Skip(read.why === 'too-long' ? 'too-long' : 'broken');
  }
  if ((await shortHash(writtenPart(read.note))) === written) return read.note;
  edited.push(read.note.id);
  return asChanged(read.note, modified);
}

async function cardFrom(
  record: unknown,
  written: unknown,
  { modified, edited }: Reading,
): Promise<OwnCard | undefined> {
  if (record === undefined) return undefined;
  const card = v.safeParse(ownCardSchema, record);
  if (!card.success) throw new Skip('broken');
  if (isTooLong(card.output)) throw new Skip('too-long');
  if ((await shortHash(contentOf(card.output))) === written) return card.output;
  edited.push(card.output.id);
  return asChanged(card.output, modified);
}

function deletionsFrom(records: unknown): Deletion[] {
  const deletions = v.safeParse(v.array(deletionSchema), records);
  if (!deletions.success) throw new Skip('broken');
  return deletions.output;
}

const textList = (value: unknown): string[] => listed(value).map(String);

async function fileFrom(content: string, modified: string): Promise<EntityFile> {
  const [, front, body = ''] = PARTS.exec(content.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')) ?? [];
  if (front === undefined) throw new Skip('foreign');
  const { ficha: own, title, aliases, tags, ...others } = propertiesIn(front);
  if (own === undefined) throw new Skip('foreign');
  const ficha = fieldsOf(own);
  if (typeof ficha.format !== 'number') throw new Skip('broken');
  if (ficha.format > FILE_FORMAT) throw new Skip('newer');
  const entity = v.safeParse(v.optional(entityIdSchema), ficha.entity);
  if (!entity.success) throw new Skip('broken');
  const { texts, rest } = textsIn(body);
  const records = listed(ficha.notes);
  const reading: Reading = { texts, modified, edited: [] };
  const notes = (await Promise.all(records.map((record) => noteFrom(record, reading)))).flatMap((note) => note ?? []);
  const card = await cardFrom(ficha.card, ficha.cardWritten, reading);
  const properties = { title: String(title), aliases: textList(aliases), tags: textList(tags) };
  const isComplete = notes.length === records.length && texts.size === records.length;
  const isSealed = (await sealOf(properties, rest)) === ficha.seal;
  return {
    ...(entity.output === undefined ? {} : { entity: entity.output }),
    notes,
    ...(card ? { card } : {}),
    edited: reading.edited,
    ...(ficha.deleted === undefined ? {} : { deletions: deletionsFrom(ficha.deleted) }),
    hasAdditions: !isComplete || !isSealed || Object.keys(others).length > 0,
  };
}

/** Reads a file's text. Never rejects. */
export async function readEntityFile(content: string, modified: Date): Promise<ReadFile> {
  try {
    return { file: await fileFrom(content, modified.toISOString()) };
  } catch (error) {
    // Nesting that is too deep to follow ends in a RangeError.
    return { skipped: error instanceof Skip ? error.reason : 'broken' };
  }
}
