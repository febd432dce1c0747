/** The shape of each request's data. The background checks it before any handler sees the data. */
import * as v from 'valibot';
import { draftContentSchema } from '../notes/draft-schema.ts';
import {
  entityIdSchema,
  MAX_ENTITIES,
  noteIdSchema,
  noteTextSchema,
  pageRefSchema,
  tagsSchema,
} from '../notes/note.ts';
import { contentSchema, MAX_CARD_LENGTH, MAX_OWN_CARDS } from '../own/own-card.ts';
import { qualifiedIdSchema, qualifiedSchemas } from '../pack/qualify-pack.ts';
import { localizedSchema } from '../pack/schema-parts.ts';
import { LANGUAGES } from '../settings/languages.ts';
import {
  announcedCardSchema,
  cardActSchema,
  cardIdSchema,
  cardOfFrameSchema,
  notesAboutSchema,
} from './card-schemas.ts';
import { settingsChangeSchema } from './settings-change-schema.ts';

/** More ids than any page has names. */
const MAX_IDS = 2_000;

/** Characters of an address. */
const MAX_URL = 8_000;

/** Which notes an editor works on. */
const about = notesAboutSchema;

/** What a form is for: a card's id, or `new`. */
const ownDraftKey = v.pipe(v.string(), v.minLength(1), v.maxLength(300));

/** By the request's name. */
export const requestSchemas = {
  prepare: v.strictObject({}),
  /** From the library, which has installed, removed or switched a pack. */
  packsChanged: v.strictObject({}),
  /** From a content script, which needs it to open a card. */
  injectCardHost: v.strictObject({}),
  /** From a content script that has found a name or a note's quote. */
  insertMarkRules: v.strictObject({}),
  /** From a content script that opens a card; its frame then asks with `getOpening`. */
  announceCard: announcedCardSchema,
  releaseCard: v.strictObject({ id: cardIdSchema }),
  /**
   * The card's frame has not reported: the page may have refused it, or has refused one before; or the page
   * takes the keyboard from a note that is being written in it.
   */
  openCardInWindow: v.strictObject({ id: cardIdSchema, because: v.picklist(['late', 'refused', 'keyboard']) }),
  /**
   * From a content script in a frame: its card is to stand in the page around it. Also for what changes later.
   */
  showCardAbove: cardOfFrameSchema,
  /** From the page around it: what the reader does with that card. */
  tellFrame: v.strictObject({ id: cardIdSchema, act: cardActSchema }),
  /** From a card's frame. */
  getOpening: v.strictObject({ id: cardIdSchema }),
  tellPage: v.strictObject({ act: cardActSchema }),
  /** From a card whose page may open no tabs. */
  openSource: v.strictObject({
    url: v.pipe(v.string(), v.maxLength(MAX_URL), v.regex(/^https?:/)),
    active: v.boolean(),
  }),
  /** From a card: turns Ficha on or off for the site of its page. */
  setCardSite: v.strictObject({ on: v.boolean() }),
  /** From a card: what its name means on that site from now on; absent to forget it. */
  rememberCorrection: v.strictObject({ to: v.optional(v.nullable(qualifiedIdSchema)) }),
  /** A sentence for screen readers on the mention that the keyboard has moved to. */
  describeMention: v.strictObject({
    entity: qualifiedIdSchema,
    lang: v.picklist(LANGUAGES),
    /** From 1. */
    position: v.number(),
    total: v.number(),
  }),
  getCard: v.strictObject({ id: qualifiedIdSchema }),
  openInLibrary: v.strictObject({ section: v.picklist(['card', 'timeline']), id: qualifiedIdSchema }),
  countNotes: v.strictObject({ entity: qualifiedIdSchema }),
  getNotes: v.strictObject({ about }),
  saveNote: v.strictObject({
    about,
    text: noteTextSchema,
    tags: tagsSchema,
    /** Absent: the note's own, or the one whose card it is written on. */
    entities: v.optional(v.pipe(v.array(entityIdSchema), v.maxLength(MAX_ENTITIES))),
    /** Of a new note: chosen by the sender, so that a note sent twice is stored once. */
    id: v.optional(noteIdSchema),
    /** A change to a note, and the revision it was made from. */
    change: v.optional(v.strictObject({ id: noteIdSchema, basedOn: v.number(), settles: v.boolean() })),
  }),
  deleteNote: v.strictObject({ about, id: noteIdSchema }),
  undeleteNote: v.strictObject({ about, id: noteIdSchema }),
  /** Of the notes on the page that asks. */
  getQuotes: v.strictObject({ page: v.pick(pageRefSchema, ['url', 'canonical', 'pdf']) }),
  /** `tab`: for Ficha's own pages, which name the tab they are about. */
  getQuoteStates: v.strictObject({ tab: v.optional(v.number()) }),
  showQuote: v.strictObject({ tab: v.optional(v.number()), id: noteIdSchema }),
  getVersions: v.strictObject({ about, id: noteIdSchema }),
  /** `note`: the note being changed; absent for a new one. */
  getDraft: v.strictObject({ about, note: v.optional(noteIdSchema) }),
  keepDraft: v.strictObject({ about, note: v.optional(noteIdSchema), content: draftContentSchema }),
  /** Entities whose notes one of Ficha's own pages has changed itself. */
  notesWritten: v.strictObject({
    entities: v.pipe(v.array(entityIdSchema), v.maxLength(MAX_IDS)),
    /** Own cards were changed as well, by an import or a snapshot. */
    ownCards: v.boolean(),
  }),
  openNotesPage: v.strictObject({}),
  getOwnCards: v.strictObject({}),
  /** `basedOn`: 0 for a new card. */
  saveOwnCard: v.strictObject({ content: contentSchema, basedOn: v.number(), settles: v.boolean() }),
  addOwnFact: v.strictObject({
    card: qualifiedIdSchema,
    cardName: localizedSchema,
    fact: qualifiedSchemas.fact,
    sources: v.array(qualifiedSchemas.source),
  }),
  removeOwnFact: v.strictObject({ card: qualifiedIdSchema, fact: v.pipe(v.string(), v.maxLength(300)) }),
  deleteOwnCard: v.strictObject({ id: qualifiedIdSchema }),
  undeleteOwnCard: v.strictObject({ id: qualifiedIdSchema }),
  purgeOwnCards: v.strictObject({ ids: v.pipe(v.array(qualifiedIdSchema), v.maxLength(MAX_OWN_CARDS)) }),
  getOwnVersions: v.strictObject({ id: qualifiedIdSchema }),
  getOwnDrafts: v.strictObject({}),
  /** Without content, the draft is deleted. */
  keepOwnDraft: v.strictObject({
    key: ownDraftKey,
    content: v.pipe(v.string(), v.maxLength(2 * MAX_CARD_LENGTH)),
    basedOn: v.number(),
  }),
  /** Opens the form for a card, or a fact on this card, with the selection of the tab or of the card's page. */
  beginOwn: v.strictObject({
    purpose: v.picklist(['card', 'fact']),
    card: v.optional(qualifiedIdSchema),
    tab: v.optional(v.number()),
  }),
  /** The names of the sender's frame are others than before. */
  reportNames: v.strictObject({}),
  /** The names on a page, for the history. */
  sawNames: v.strictObject({ ids: v.pipe(v.array(qualifiedIdSchema), v.maxLength(MAX_IDS)) }),
  changeSettings: settingsChangeSchema,
  getNames: v.strictObject({ ids: v.pipe(v.array(qualifiedIdSchema), v.maxLength(MAX_IDS)) }),
  /** The events among these names and around them. */
  getEvents: v.strictObject({ ids: v.pipe(v.array(qualifiedIdSchema), v.maxLength(MAX_IDS)) }),
} as const;
