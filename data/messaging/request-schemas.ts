/** The shape of each request's data. The background checks it before any handler sees the data. */
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
import { qualifiedIdSchema } from '../pack/qualify-pack.ts';

const token = v.pipe(v.string(), v.uuid());

/** More ids than any page has names. */
const MAX_IDS = 2_000;

/** Entities offered for a new note; `within`: named in the quote itself. */
const suggestedSchema = v.pipe(
  v.array(v.strictObject({ id: entityIdSchema, within: v.boolean() })),
  v.maxLength(MAX_ENTITIES),
);

/** See `suggestedSchema`. */
export type Suggested = v.InferOutput<typeof suggestedSchema>;

/**
 * Told to the reader of a new note: nothing is selected; the selection was cut; Ficha cannot read
 * the page.
 */
const NOTICES = ['nothing-selected', 'cut', 'unreadable'] as const;

/** One of `NOTICES`. */
export type Notice = (typeof NOTICES)[number];

/** By the request's name. */
export const requestSchemas = {
  prepare: v.strictObject({}),
  injectCard: v.strictObject({}),
  getCard: v.strictObject({ id: qualifiedIdSchema }),
  openInLibrary: v.strictObject({ section: v.picklist(['card', 'timeline']), id: qualifiedIdSchema }),
  countNotes: v.strictObject({ entity: qualifiedIdSchema }),
  /** Without an entity, the notes are those of the page. */
  openNotes: v.strictObject({
    entity: v.optional(qualifiedIdSchema),
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
    /** Absent: the note's own, or the one whose card it is written on. */
    entities: v.optional(v.pipe(v.array(entityIdSchema), v.maxLength(MAX_ENTITIES))),
    /** Of a new note: chosen by the sender, so that a note sent twice is stored once. */
    id: v.optional(noteIdSchema),
    /** A change to a note, and the revision it was made from. */
    change: v.optional(v.strictObject({ id: noteIdSchema, basedOn: v.number(), settles: v.boolean() })),
  }),
  deleteNote: v.strictObject({ token, id: noteIdSchema }),
  undeleteNote: v.strictObject({ token, id: noteIdSchema }),
  /** Of the notes on the page that asks. */
  getQuotes: v.strictObject({ page: v.pick(pageRefSchema, ['url', 'canonical', 'pdf']) }),
  /** `tab`: for Ficha's own pages, which name the tab they are about. */
  getQuoteStates: v.strictObject({ token, tab: v.optional(v.number()) }),
  showQuote: v.strictObject({ token, tab: v.optional(v.number()), id: noteIdSchema }),
  getVersions: v.strictObject({ token, id: noteIdSchema }),
  /** `note`: the note being changed; absent for a new one. */
  getDraft: v.strictObject({ token, note: v.optional(noteIdSchema) }),
  keepDraft: v.strictObject({ token, note: v.optional(noteIdSchema), content: draftContentSchema }),
  /** Entities whose notes one of Ficha's own pages has changed itself. */
  notesWritten: v.strictObject({ entities: v.pipe(v.array(entityIdSchema), v.maxLength(MAX_IDS)) }),
  openNotesPage: v.strictObject({}),
  /** The number of different names on a page. */
  reportNames: v.strictObject({ count: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_IDS)) }),
  /** The names on a page, for the history. */
  sawNames: v.strictObject({ ids: v.pipe(v.array(qualifiedIdSchema), v.maxLength(MAX_IDS)) }),
  getNames: v.strictObject({ ids: v.pipe(v.array(qualifiedIdSchema), v.maxLength(MAX_IDS)) }),
} as const;
