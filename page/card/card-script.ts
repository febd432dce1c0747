/**
 * The card is the second half of the content script: a script of its own (`entrypoints/card`) that goes into a page only when a reader first
 * rests on a name there. The background injects it into this same world, out of the page's reach; nothing has to be web-accessible for it.
 */
import type { CardData } from '../../data/facts/card-data.ts';
import { sendRequest } from '../../data/messaging/client.ts';
import type { Answer, PageCommand } from '../../data/messaging/protocol.ts';
import type { Language } from '../../data/settings/languages.ts';
import type { CardController } from '../hover/card-controller.ts';
import type { Point } from '../hover/geometry.ts';
import type { Corrections } from '../marks/corrections.ts';
import type { PageMention } from '../marks/page-mention.ts';

/** What the card is shown with, and what it tells the page's half. */
export interface CardRequest {
  mention: PageMention;
  /** A sheet at the window's foot is for fingers. */
  form: 'card' | 'sheet';
  lang: Language;
  /** The card of the mention's own entity, asked for while the pointer rested. */
  first: Promise<Answer<CardData>>;
  loadCard: (id: string) => Promise<Answer<CardData>>;
  timesOnPage: (entity: string) => number;
  /** Called with an entity whose note count changed, and the count. Returns what ends it. */
  onNotesChanged: (listener: (entity: string, count: number) => void) => () => void;
  /** Goes on to the next place of the name. */
  onNext: () => void;
  corrections: Corrections;
  onClose: () => void;
  onPin: (pinned: boolean) => void;
  /** Focus came into the card (true) or left it. */
  onFocus: (inside: boolean) => void;
  /** The mention's text has gone from the page. */
  onLost: () => void;
}

/** A card that is filled but not in the page yet: filling it takes longer than putting it up. */
export interface PreparedCard {
  /** Puts it up, beside the line of its mention that is nearest to the point; of a mention that wraps there are several. */
  show: (point: Point) => CardHost;
  /** Drops it instead. */
  discard: () => void;
}

export interface CardHost {
  host: HTMLElement;
  box: () => DOMRect;
  /** Stands beside another mention from now on, as it is. */
  move: (mention: PageMention, point: Point) => void;
  /** Takes the focus; `remove` gives it back. */
  focus: () => void;
  remove: () => void;
}

/** What walking from name to name needs of the page's half. */
export interface WalkOptions {
  mentions: () => readonly PageMention[];
  flash: (mention: PageMention) => void;
  controller: Pick<CardController, 'shown' | 'summon' | 'loadCard' | 'language'>;
}

export interface Walk {
  obey(command: PageCommand): void;
  /** Brings the reader to the next place of this mention's name, after the last to the first. */
  nextOfName(mention: PageMention): PageMention | undefined;
}

/** `nothing`: there is no selection here that a note could be taken at. `unreadable`: this is no page to put an editor on. */
export type SelectionOutcome = 'opened' | 'nothing' | 'unreadable';

export interface CardScript {
  prepareCard: (request: CardRequest) => PreparedCard;
  createWalk: (options: WalkOptions) => Walk;
  /** Opens the editor for a note on what is selected; `evenIfNothing`: else on the page as a whole. */
  noteSelection: (options: { lang: Language; evenIfNothing: boolean }) => Promise<SelectionOutcome>;
}

/** Globals of our own world, which the page cannot see. */
const world = globalThis as { fichaCard?: CardScript; fichaMentions?: () => readonly PageMention[] };

/** Lets the card's script know the page's mentions, also when it comes for another reason than to show one. */
export function offerMentions(mentions: () => readonly PageMention[], signal: AbortSignal): void {
  world.fichaMentions = mentions;
  signal.addEventListener('abort', () => {
    if (world.fichaMentions === mentions) delete world.fichaMentions;
  });
}

/** None where Ficha is off. */
export function mentionsOnPage(): readonly PageMention[] {
  return world.fichaMentions?.() ?? [];
}

/** Called by the card's script when it arrives. */
export function offerCardScript(script: CardScript): void {
  world.fichaCard = script;
}

/** The card's script if it is here already. */
export function cardScript(): CardScript | undefined {
  return world.fichaCard;
}

let arriving: Promise<CardScript | undefined> | undefined;

/** Has the card's script put into this page; undefined when that failed, and then the next call tries again. */
export async function loadCardScript(): Promise<CardScript | undefined> {
  const here = cardScript();
  if (here) return here;
  arriving ??= sendRequest('injectCard', {}).then(() => {
    arriving = undefined;
    return cardScript();
  });
  return arriving;
}
