/** The shape of each call's data: what does not fit is refused before any other code sees it. Used by the background, which answers. */
import * as v from 'valibot';
import { draftContentSchema } from '../notes/draft-schema.ts';
import {
  entityIdSchema,
  MAX_ENTITIES,
  noteIdSchema,
  noteTextSchema,
  pageRefSchema,
  quoteSchema,
  tagsSchema,
} from '../notes/note.ts';
import { entitySchema } from '../pack/schema.ts';

const entityId = v.pipe(entitySchema.entries.id, v.maxLength(200));
const token = v.pipe(v.string(), v.uuid());

/** A list longer than any page's names is not ours. */
const MAX_IDS = 2_000;

/** Entities that a new note may be about, for the reader to choose from; `within`: named in the quote itself. */
const suggestedSchema = v.pipe(
  v.array(v.strictObject({ id: entityIdSchema, within: v.boolean() })),
  v.maxLength(MAX_ENTITIES),
);

export type Suggested = v.InferOutput<typeof suggestedSchema>;

/** What the reader is told of a note begun on a page: nothing is selected there; only the beginning of it fits; Ficha cannot read the page. */
const NOTICES = ['nothing-selected', 'cut', 'unreadable'] as const;

export type Notice = (typeof NOTICES)[number];

export const requestSchemas = {
  prepare: v.strictObject({}),
  injectCard: v.strictObject({}),
  getCard: v.strictObject({ id: entityId }),
  openInLibrary: v.strictObject({ section: v.picklist(['card', 'timeline']), id: entityId }),
  countNotes: v.strictObject({ entity: entityId }),
  /** Without an entity, the notes are those of the page. */
  openNotes: v.strictObject({
    entity: v.optional(entityId),
    page: pageRefSchema,
    quote: v.optional(quoteSchema),
    suggested: v.optional(suggestedSchema),
    notice: v.optional(v.picklist(NOTICES)),
  }),
  getNotes: v.strictObject({ token }),
  saveNote: v.strictObject({
    token,
    text: noteTextSchema,
    tags: tagsSchema,
    /** Absent: those that the note has, or the one on whose card it is written. */
    entities: v.optional(v.pipe(v.array(entityIdSchema), v.maxLength(MAX_ENTITIES))),
    /** Of a new note: given by who writes it, so that a note that is sent twice is one. */
    id: v.optional(noteIdSchema),
    /** A change to a note, and the revision it was made from. */
    change: v.optional(v.strictObject({ id: noteIdSchema, basedOn: v.number(), settles: v.boolean() })),
  }),
  deleteNote: v.strictObject({ token, id: noteIdSchema }),
  undeleteNote: v.strictObject({ token, id: noteIdSchema }),
  /** Of the notes on the page that asks. */
  getQuotes: v.strictObject({ page: v.pick(pageRefSchema, ['url', 'canonical']) }),
  /** `tab`: for our own pages, which stand in none. */
  getQuoteStates: v.strictObject({ token, tab: v.optional(v.number()) }),
  showQuote: v.strictObject({ token, tab: v.optional(v.number()), id: noteIdSchema }),
  getVersions: v.strictObject({ token, id: noteIdSchema }),
  /** `note`: the draft of a change to it; else of a new note. */
  getDraft: v.strictObject({ token, note: v.optional(noteIdSchema) }),
  keepDraft: v.strictObject({ token, note: v.optional(noteIdSchema), content: draftContentSchema }),
  /** Entities whose notes have changed, as a page of ours has written them itself. */
  notesWritten: v.strictObject({ entities: v.pipe(v.array(entityIdSchema), v.maxLength(MAX_IDS)) }),
  openNotesPage: v.strictObject({}),
  /** How many different names a page holds. */
  reportNames: v.strictObject({ count: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_IDS)) }),
  /** The names on a page that the reader may want remembered. */
  sawNames: v.strictObject({ ids: v.pipe(v.array(entityId), v.maxLength(MAX_IDS)) }),
  getNames: v.strictObject({ ids: v.pipe(v.array(entityId), v.maxLength(MAX_IDS)) }),
} as const;
