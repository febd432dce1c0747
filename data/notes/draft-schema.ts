/** The shape of a draft: what is being written and not yet saved. */
import * as v from 'valibot';
import { entityIdSchema, MAX_ENTITIES, MAX_NOTE_LENGTH, MAX_TAG_LENGTH, MAX_TAGS } from './note.ts';

/** What the reader has written so far. */
export const draftContentSchema = v.strictObject({
  text: v.pipe(v.string(), v.maxLength(MAX_NOTE_LENGTH)),
  tags: v.pipe(v.array(v.pipe(v.string(), v.maxLength(MAX_TAG_LENGTH))), v.maxLength(MAX_TAGS)),
  /** Absent where the reader has changed nothing about them. */
  entities: v.optional(v.pipe(v.array(entityIdSchema), v.maxLength(MAX_ENTITIES))),
  /** The revision it was begun from; absent for a new note. */
  basedOn: v.optional(v.number()),
});

/** What the reader has written so far. */
export type DraftContent = v.InferOutput<typeof draftContentSchema>;

/** A draft as it is stored. */
export interface Draft extends DraftContent {
  /** See `draftKey`. */
  key: string;
  /** ISO 8601, UTC. */
  updated: string;
}
