/** The shape of each call's data: what does not fit is refused before any other code sees it. Used by the background, which answers. */
import * as v from 'valibot';
import { draftContentSchema } from './notes/drafts.ts';
import { noteIdSchema, noteTextSchema, pageRefSchema, quoteSchema, tagsSchema } from './notes/note.ts';
import { entitySchema } from './pack-schema.ts';

const entityId = v.pipe(entitySchema.entries.id, v.maxLength(200));
const token = v.pipe(v.string(), v.uuid());

/** A list longer than any page's names is not ours. */
const MAX_IDS = 2_000;

export const callSchemas = {
  prepare: v.strictObject({}),
  injectCard: v.strictObject({}),
  getCard: v.strictObject({ id: entityId }),
  openInLibrary: v.strictObject({ section: v.picklist(['card', 'timeline']), id: entityId }),
  countNotes: v.strictObject({ entity: entityId }),
  openNotes: v.strictObject({ entity: entityId, page: pageRefSchema, quote: v.optional(quoteSchema) }),
  getNotes: v.strictObject({ token }),
  saveNote: v.strictObject({
    token,
    text: noteTextSchema,
    tags: tagsSchema,
    /** A change to a note, and the revision it was made from. */
    change: v.optional(v.strictObject({ id: noteIdSchema, basedOn: v.number(), settles: v.boolean() })),
  }),
  deleteNote: v.strictObject({ token, id: noteIdSchema }),
  undeleteNote: v.strictObject({ token, id: noteIdSchema }),
  /** `note`: the draft of a change to it; else of a new note. */
  getDraft: v.strictObject({ token, note: v.optional(noteIdSchema) }),
  keepDraft: v.strictObject({ token, note: v.optional(noteIdSchema), content: draftContentSchema }),
  /** How many different names a page holds. */
  reportNames: v.strictObject({ count: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_IDS)) }),
  getNames: v.strictObject({ ids: v.pipe(v.array(entityId), v.maxLength(MAX_IDS)) }),
} as const;
