/**
 * The contract between the content script and the card's script (`entrypoints/card`). The
 * background injects the card's script into a page when a reader first rests on a name there. Both
 * run in the same isolated world, out of the page's reach, so that no file has to be
 * web-accessible.
 */
import type { CardData } from '../../data/facts/card-data.ts';
import { sendRequest } from '../../data/messaging/client.ts';
import type { Answer, PageCommand } from '../../data/messaging/protocol.ts';
import type { Language } from '../../data/settings/languages.ts';
import type { Point } from '../hover/geometry.ts';
import type { Corrections } from '../marks/corrections.ts';
import type { PageMention } from '../marks/page-mention.ts';

/** Loads a card by entity id. */
export type LoadCard = (id: string) => Promise<Answer<CardData>>;

/** What a card needs to know, and whom it tells what the reader does. */
export interface CardRequest {
  mention: PageMention;
  /** A sheet at the foot of the window is for touch. */
  form: 'card' | 'sheet';
  lang: Language;
  /** The card of the mention's entity, which may be loading since the pointer came to rest. */
  first: Promise<Answer<CardData>>;
  loadCard: LoadCard;
  timesOnPage: (entity: string) => number;
  /**
   * Calls the listener with an entity and its new number of notes. Returns a function that stops
   * it.
   */
  onNotesChanged: (listener: (entity: string, count: number) => void) => () => void;
  /** The reader asks for the next place of the name. */
  onNext: () => void;
  corrections: Corrections;
  onClose: () => void;
  onPin: (pinned: boolean) => void;
  /** The focus has entered the card (true) or left it. */
  onFocus: (inside: boolean) => void;
  /** The mention's text has gone from the page. */
  onLost: () => void;
}

/** A rendered card that is not in the page yet, because rendering takes longer than showing. */
export interface PreparedCard {
  /** Shows the card beside the line of its mention that is nearest to the point. */
  show: (point: Point) => OpenCard;
  /** Drops the card without showing it. */
  discard: () => void;
}

/** A card in the page. */
export interface OpenCard {
  host: HTMLElement;
  box: () => DOMRect;
  /** Moves the card beside another mention; its content stays. */
  move: (mention: PageMention, point: Point) => void;
  /** Focuses the card; `close` gives the focus back. */
  focus: () => void;
  close: () => void;
}

/** What moving from mention to mention needs of the content script. */
export interface NavigationContext {
  mentions: () => readonly PageMention[];
  flash: (mention: PageMention) => void;
  /** The mention whose card is open. */
  shown: () => PageMention | undefined;
  /** Opens a mention's card with the focus in it. */
  open: (mention: PageMention) => void;
  loadCard: LoadCard;
  language: () => Language;
}

/** Moves the reader from mention to mention. */
export interface MentionNavigation {
  runCommand(command: PageCommand): void;
  /**
   * Scrolls to the next place of the mention's name, from the last to the first; undefined when
   * there is no other.
   */
  goToNextOfName(mention: PageMention): PageMention | undefined;
}

/** `nothing`: nothing is selected. `unreadable`: no editor can stand on this page. */
export type SelectionOutcome = 'opened' | 'nothing' | 'unreadable';

/** What the card's script offers. */
export interface CardScript {
  prepareCard: (request: CardRequest) => PreparedCard;
  createNavigation: (context: NavigationContext) => MentionNavigation;
  /** Opens the editor for a note on the selection or, with `evenIfNothing`, on the page. */
  noteSelection: (options: { lang: Language; evenIfNothing: boolean }) => Promise<SelectionOutcome>;
}

/** Globals of the isolated world. */
const world = globalThis as { fichaCard?: CardScript; fichaMentions?: () => readonly PageMention[] };

/** Makes the page's mentions known to the card's script until `signal` is aborted. */
export function offerMentions(mentions: () => readonly PageMention[], signal: AbortSignal): void {
  world.fichaMentions = mentions;
  signal.addEventListener('abort', () => {
    if (world.fichaMentions === mentions) delete world.fichaMentions;
  });
}

/** The page's mentions; none where Ficha is off. */
export function mentionsOnPage(): readonly PageMention[] {
  return world.fichaMentions?.() ?? [];
}

/** Called by the card's script when it starts. */
export function offerCardScript(script: CardScript): void {
  world.fichaCard = script;
}

/** The card's script, if it has been injected. */
export function cardScript(): CardScript | undefined {
  return world.fichaCard;
}

let injection: Promise<CardScript | undefined> | undefined;

/**
 * Has the card's script injected into this page. Undefined when that fails; the next call tries
 * again.
 */
export async function loadCardScript(): Promise<CardScript | undefined> {
  const present = cardScript();
  if (present) return present;
  injection ??= sendRequest('injectCard', {}).then(() => {
    injection = undefined;
    return cardScript();
  });
  return injection;
}
