/**
 * The contract between the content script and the script that puts cards into the page
 * (`entrypoints/card-host`). The background injects that script into a page when a reader first
 * rests on a name there, so that other pages do not pay for it. Both run in the same isolated
 * world, out of the page's reach. Neither holds any interface: that is the page in the card's frame
 * (`entrypoints/card`).
 */
import { sendRequest } from '../../data/messaging/client.ts';
import type { PageCommand } from '../../data/messaging/protocol.ts';
import type { SelectedPlace } from '../../data/own/selected-place.ts';
import type { Language } from '../../data/settings/languages.ts';
import type { Settings } from '../../data/settings/settings.ts';
import type { Point } from '../hover/geometry.ts';
import type { Corrections } from '../marks/corrections.ts';
import type { PageMention } from '../marks/page-mention.ts';

/** What a card needs to know, and whom it tells what the reader does. */
export interface CardRequest {
  mention: PageMention;
  /** A sheet at the foot of the window is for touch. */
  form: 'card' | 'sheet';
  size: Settings['cardSize'];
  lang: Language;
  timesOnPage: (entity: string) => number;
  /** Ids of the names on the page. */
  namesOnPage: () => string[];
  corrections: Corrections;
  /** The reader asks for the next place of the name. */
  onNext: () => void;
  onClose: () => void;
  onPin: (pinned: boolean) => void;
  /** The card is to stay open when Ficha stops on this page. */
  onStay: () => void;
  /** The focus has entered the card (true) or left it. */
  onFocus: (inside: boolean) => void;
  /** The pointer has entered (true) or left a card that stands in another window than its mention. */
  onHover: (inside: boolean) => void;
  /** The mention's text has gone from the page. */
  onLost: () => void;
}

/** A card whose frame loads unseen, because loading takes longer than showing. */
export interface PreparedCard {
  /**
   * Shows the card beside the line of its mention that is nearest to the point, once it has loaded.
   * Calls `onSeen` when the reader sees it.
   */
  show: (point: Point, onSeen: () => void) => OpenCard;
  /** Drops the card without showing it. */
  discard: () => void;
}

/** A card in the page. */
export interface OpenCard {
  host: HTMLElement;
  /** Empty until the card has loaded. */
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

/** What the script offers. */
export interface HostScript {
  /** False when the extension that injected it has gone. */
  isAlive: () => boolean;
  prepareCard: (request: CardRequest) => PreparedCard;
  createNavigation: (context: NavigationContext) => MentionNavigation;
  /** Keeps from the page that its window has lost the focus to a card. */
  hideWindowBlur: (blur: Event) => void;
  /** Scrolls to a mention; false when it cannot be seen. */
  scrollToMention: (mention: PageMention) => boolean;
  /** Opens the editor for a note on the selection or, with `evenIfNothing`, on the page. */
  noteSelection: (options: { lang: Language; evenIfNothing: boolean }) => Promise<SelectionOutcome>;
  /** Describes the selection for a card or fact of the reader's own. */
  selectedPlace: () => Promise<SelectedPlace>;
}

/** Globals of the isolated world. The background calls `fichaCardHost` too. */
const world = globalThis as { fichaCardHost?: HostScript; fichaMentions?: () => readonly PageMention[] };

/** Makes the page's mentions known to the script until `signal` is aborted. */
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

/** Called by the script when it starts. */
export function offerHostScript(script: HostScript): void {
  world.fichaCardHost = script;
}

/** The script, if it has been injected and its extension is still there. */
export function hostScript(): HostScript | undefined {
  return world.fichaCardHost?.isAlive() ? world.fichaCardHost : undefined;
}

let injection: Promise<HostScript | undefined> | undefined;

/** Has the script injected into this page. Undefined when that fails; the next call tries again. */
export async function loadHostScript(): Promise<HostScript | undefined> {
  const present = hostScript();
  if (present) return present;
  injection ??= sendRequest('injectCardHost', {}).then(() => {
    injection = undefined;
    return hostScript();
  });
  return injection;
}
