/** The shapes of what content script, background and card frame tell each other about an open card. */
import * as v from 'valibot';
import { entityIdSchema, MAX_ENTITIES, pageRefSchema, quoteSchema } from '../notes/note.ts';
import { qualifiedIdSchema } from '../pack/qualify-pack.ts';
import { LANGUAGES } from '../settings/languages.ts';
import { CARD_SIZES } from '../settings/settings.ts';

/** Characters; of a longer name, the beginning is shown. */
export const MAX_SURFACE = 300;

/** Entities that a mention may mean, and names of a page that a card is told of. */
export const MAX_CANDIDATES = 50;
export const MAX_PAGE_NAMES = 300;

/** Pixels; no window is higher. */
const MAX_HEIGHT = 20_000;

/** Pixels; no place in a page is further away. */
const MAX_OFFSET = 10_000_000;

/** A card's id: chosen by the content script, in the frame's address, good for one frame. */
export const cardIdSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/));

/** Entities offered for a new note; `within`: named in the quote itself. */
export const suggestedSchema = v.pipe(
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

/** Where a note is taken: the page and, of a new note, the words. */
export const notePlaceSchema = v.strictObject({ page: pageRefSchema, quote: v.optional(quoteSchema) });

/** See `notePlaceSchema`. */
export type NotePlace = v.InferOutput<typeof notePlaceSchema>;

/** Which notes a request is about: those of an entity, or without one those of the page. */
export const notesAboutSchema = v.strictObject({
  entity: v.optional(qualifiedIdSchema),
  ...notePlaceSchema.entries,
  suggested: v.optional(suggestedSchema),
  notice: v.optional(v.picklist(NOTICES)),
});

/** See `notesAboutSchema`. */
export type NotesAbout = v.InferOutput<typeof notesAboutSchema>;

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const times = v.pipe(v.number(), v.integer(), v.minValue(0));

/** As `Reason` in `linking/`. */
const reasonSchema = v.variant('code', [
  v.strictObject({ code: v.literal('office-on-date'), date: v.pipe(v.string(), v.maxLength(20)) }),
  v.strictObject({ code: v.literal('words-nearby'), word: v.pipe(v.string(), v.maxLength(MAX_SURFACE)) }),
  v.strictObject({ code: v.picklist(['full-name', 'named-on-page', 'last-named', 'page-topic', 'undecided']) }),
]);

const mentionSchema = v.strictObject({
  /** The name as it stands on the page. */
  surface: v.pipe(v.string(), v.maxLength(MAX_SURFACE)),
  entity: qualifiedIdSchema,
  confidence: share,
  alternatives: v.pipe(
    v.array(v.strictObject({ entity: qualifiedIdSchema, confidence: share })),
    v.maxLength(MAX_CANDIDATES),
  ),
  ambiguous: v.boolean(),
  reason: reasonSchema,
  /** The entity that was linked before the reader corrected the mention. */
  correctedFrom: v.optional(qualifiedIdSchema),
  /** The correction is remembered for the site. */
  isRemembered: v.boolean(),
  timesOnPage: times,
});

/** What a card needs to know of its mention. */
export type CardMention = v.InferOutput<typeof mentionSchema>;

/** A card beside its text, a sheet at the foot of the window, or a box in its corner. */
export const CARD_FORMS = ['card', 'sheet', 'corner'] as const;

/** One of `CARD_FORMS`. */
export type CardForm = (typeof CARD_FORMS)[number];

/** What the content script says of the card that it opens a frame for. */
export const announcedCardSchema = v.strictObject({
  id: cardIdSchema,
  lang: v.picklist(LANGUAGES),
  form: v.picklist(CARD_FORMS),
  /** Whether the page is clearly light or dark where the card opens. */
  pageTheme: v.optional(v.picklist(['light', 'dark'])),
  /** The site that settings can be changed for; absent for a page that belongs to none. */
  site: v.optional(v.pipe(v.string(), v.maxLength(500))),
  about: v.variant('purpose', [
    v.strictObject({
      purpose: v.literal('mention'),
      mention: mentionSchema,
      /** Ids of names on the page. */
      namesOnPage: v.pipe(v.array(qualifiedIdSchema), v.maxLength(MAX_PAGE_NAMES)),
    }),
    v.strictObject({ purpose: v.literal('note'), notes: notesAboutSchema }),
  ]),
});

/** See `announcedCardSchema`. */
export type AnnouncedCard = v.InferOutput<typeof announcedCardSchema>;

const pixels = v.pipe(v.number(), v.minValue(-MAX_OFFSET), v.maxValue(MAX_OFFSET));

/** A card that a frame of the page shows in the page around it. */
export const cardOfFrameSchema = v.strictObject({
  id: cardIdSchema,
  form: v.picklist(CARD_FORMS),
  size: v.picklist(CARD_SIZES),
  /** The inner size of the outermost frame around its mention, and the line of the mention in it, in pixels. */
  frame: v.optional(v.strictObject({ width: pixels, height: pixels })),
  line: v.optional(v.strictObject({ x: pixels, y: pixels, width: pixels, height: pixels })),
  /** False while the card loads unseen. */
  isShown: v.boolean(),
  /** The focus goes into the card. */
  focuses: v.boolean(),
});

/** See `cardOfFrameSchema`. */
export type CardOfFrame = v.InferOutput<typeof cardOfFrameSchema>;

/** What the reader does in a card's frame that concerns the page around it. */
export const cardActSchema = v.variant('type', [
  /** The height in pixels that the content wants; the first one says that the card can be shown. */
  v.strictObject({ type: v.literal('resize'), height: v.pipe(v.number(), v.minValue(0), v.maxValue(MAX_HEIGHT)) }),
  v.strictObject({ type: v.literal('close') }),
  /** The card stays open when Ficha stops on this page, so that the reader can undo that. */
  v.strictObject({ type: v.literal('stay') }),
  /** The reader is at a text field, or no longer is; whether the frame has the focus. */
  v.strictObject({ type: v.literal('write'), isWriting: v.boolean(), hasFocus: v.boolean() }),
  v.strictObject({ type: v.literal('pin'), pinned: v.boolean() }),
  /** The pointer, or the focus, has entered or left a card that stands in another window than its mention. */
  v.strictObject({ type: v.literal('hover'), inside: v.boolean() }),
  v.strictObject({ type: v.literal('focus'), inside: v.boolean() }),
  /** Scrolls to the place that the card belongs to. */
  v.strictObject({ type: v.literal('show-name') }),
  /** Scrolls to the next place of the name. */
  v.strictObject({ type: v.literal('show-next') }),
  /** Corrects the mention for this page: an entity, null for none of ours, or absent to undo that. */
  v.strictObject({ type: v.literal('correct'), to: v.optional(v.nullable(qualifiedIdSchema)) }),
  /** Asks where a new note is taken. */
  v.strictObject({ type: v.literal('get-note-place') }),
]);

/** See `cardActSchema`. */
export type CardAct = v.InferOutput<typeof cardActSchema>;

/** The content script's answer to an act. */
export interface CardReply {
  /** To a correction: mentions of the entity that the name means now. */
  timesOnPage?: number;
  /** To `get-note-place`. */
  place?: NotePlace;
}
