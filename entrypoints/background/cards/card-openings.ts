/**
 * The cards that content scripts have announced. A card's frame gets its opening once, and whatever
 * it asks afterwards is bound to that. They are in session storage, which content scripts cannot
 * read and which outlives the background.
 */
import { browser } from 'wxt/browser';
import type { AnnouncedCard } from '../../../data/messaging/card-schemas.ts';
import type { RequestData } from '../../../data/messaging/protocol.ts';
import type { Sender } from '../requests/senders.ts';

/** A place in the browser. A frame keeps its number when it goes to another page; its document changes. */
interface FramePlace {
  tab: number;
  frame: number;
}

/** An announced card. */
export interface AnnouncedOpening extends AnnouncedCard {
  /** Where the content script runs; absent for a note editor on a page that scripts cannot read. */
  page?: FramePlace & { document: string | undefined; url: string | undefined };
  /** The frame that the opening was given to. */
  givenTo?: FramePlace;
  isInWindow: boolean;
  /** The page took the keyboard from a note, which the window goes on with. */
  isWriting?: boolean;
  /** The card stands in the outermost frame of the tab, and not in the frame of its text. */
  isAbove?: boolean;
}

/**
 * Milliseconds that a frame waits for its announcement. That comes from another process, which may
 * have to send it again.
 */
const PATIENCE_MS = 10_000;

/**
 * Milliseconds that a frame is given to ask for its card before its page counts as refusing it. It may
 * be slow, or have to ask again because the background was stopped.
 */
const FRAME_PATIENCE_MS = 2_000;

/**
 * Cards that the pages in one tab may have announced and not closed: a few are open or loading. Session
 * storage holds ten megabytes for all tabs, and an announcement is up to a hundred kilobytes.
 */
const MAX_IN_TAB = 16;

const PREFIX = 'card:';

const keyOf = (id: string) => `${PREFIX}${id}`;

/** Undefined until the stored openings have been read. */
let known: Promise<Map<string, AnnouncedOpening>> | undefined;

function openings(): Promise<Map<string, AnnouncedOpening>> {
  known ??= browser.storage.session.get(null).then((stored) => {
    const entries = Object.entries(stored as Record<string, AnnouncedOpening>);
    return new Map(entries.filter(([key]) => key.startsWith(PREFIX)).map(([, opening]) => [opening.id, opening]));
  });
  return known;
}

/** Those who wait, by the card's id. */
type Waiting = Map<string, () => void>;

/** Frames that wait for their announcement. */
const forAnnouncement: Waiting = new Map();
/** Content scripts that want a window if their frame does not ask. */
const forFrame: Waiting = new Map();

/** Waits until the card's entry is called, or for so many milliseconds. */
function wait(waiting: Waiting, id: string, milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const stop = () => {
      clearTimeout(timer);
      waiting.delete(id);
      resolve();
    };
    const timer = setTimeout(stop, milliseconds);
    waiting.set(id, stop);
  });
}

async function keep(opening: AnnouncedOpening): Promise<void> {
  (await openings()).set(opening.id, opening);
  await browser.storage.session.set({ [keyOf(opening.id)]: opening });
}

async function release(isGone: (opening: AnnouncedOpening) => boolean): Promise<void> {
  const all = await openings();
  const gone = [...all.values()].filter(isGone).map(({ id }) => id);
  for (const id of gone) all.delete(id);
  if (gone.length > 0) await browser.storage.session.remove(gone.map(keyOf));
}

/** Drops the cards that were announced first in a tab that has announced too many. */
async function releaseBeyondShare(tab: number): Promise<void> {
  const inTab = [...(await openings()).values()].filter(({ page }) => page?.tab === tab);
  const ids = new Set(inTab.slice(0, -MAX_IN_TAB).map(({ id }) => id));
  if (ids.size > 0) await release(({ id }) => ids.has(id));
}

const isAt = (place: FramePlace | undefined, { tab, frameId }: Sender) =>
  place !== undefined && place.tab === tab?.id && place.frame === frameId;

/**
 * Keeps a card that a content script announces; drops those of the page that was there before, and of
 * closed tabs. A card
 * that is announced again stays as it is: its frame may have got it meanwhile.
 */
export async function announce(card: AnnouncedCard, sender: Sender): Promise<void> {
  const { tab, frameId: frame, documentId: document, url } = sender;
  if (tab?.id === undefined || frame === undefined) return;
  await release(({ page }) => isAt(page, sender) && page?.document !== document);
  if ((await openings()).has(card.id)) return;
  await releaseBeyondShare(tab.id);
  await keep({ ...card, page: { tab: tab.id, frame, document, url }, isInWindow: false });
  forAnnouncement.get(card.id)?.();
  await releaseClosedTabs();
}

/** Keeps a note editor for a page in which no script may run; its window asks for it. */
export async function announceWindow(card: AnnouncedCard): Promise<void> {
  await keep({ ...card, isInWindow: true });
}

/** Whether the sender is the page that shows the card for one of its frames. */
const isHost = ({ isAbove, page }: AnnouncedOpening, { tab, frameId }: Sender) =>
  isAbove === true && frameId === 0 && page?.tab === tab?.id;

/** Notes that a card stands in the outermost frame; undefined when the sender has no such card. */
export async function moveAbove(id: string, sender: Sender): Promise<AnnouncedOpening | undefined> {
  const opening = (await openings()).get(id);
  if (!opening || !isAt(opening.page, sender) || sender.frameId === 0) return undefined;
  if (!opening.isAbove) await keep({ ...opening, isAbove: true });
  return opening;
}

/** The opening of an announced card. */
export async function announcedCard(id: string): Promise<AnnouncedOpening | undefined> {
  return (await openings()).get(id);
}

/** The opening of a card that the sender shows for one of its frames. */
export async function openingHostedBy(id: string, sender: Sender): Promise<AnnouncedOpening | undefined> {
  const opening = (await openings()).get(id);
  return opening && isHost(opening, sender) ? opening : undefined;
}

/**
 * Lets a window take the card that its frame does not ask for; undefined when it does, or when this page
 * has announced no such card. Asked again, it gives the same answer. `refused`: the page has refused a frame
 * before, so none is waited for. `keyboard`: the frame has the card, and gives it up.
 */
export async function moveToWindow(
  id: string,
  because: RequestData<'openCardInWindow'>['because'],
  sender: Sender,
): Promise<AnnouncedOpening | undefined> {
  const all = await openings();
  const announced = all.get(id);
  const isOwn = announced && (isAt(announced.page, sender) || isHost(announced, sender));
  if (!isOwn) return undefined;
  if (announced.isInWindow) return announced;
  if (because === 'keyboard') {
    const { givenTo, ...given } = announced;
    const moved = { ...given, isInWindow: true, isWriting: true };
    await keep(moved);
    return moved;
  }
  if (!announced.givenTo && because === 'late') await wait(forFrame, id, FRAME_PATIENCE_MS);
  const opening = all.get(id);
  if (!opening || opening.givenTo) return undefined;
  const moved = { ...opening, isInWindow: true };
  await keep(moved);
  return moved;
}

/** Drops a card that its content script has closed. */
export function releaseCard(id: string, sender: Sender): Promise<void> {
  return release((opening) => opening.id === id && isAt(opening.page, sender) && !opening.isInWindow);
}

/**
 * Drops the cards of tabs that have been closed, and those that were shown in them. To be told of
 * every closed tab would wake the background for pages without names.
 */
async function releaseClosedTabs(): Promise<void> {
  const open = new Set((await browser.tabs.query({})).map(({ id }) => id));
  await release(({ page, givenTo }) => {
    const tab = givenTo?.tab ?? page?.tab;
    return tab !== undefined && !open.has(tab);
  });
}

/**
 * Whether the frame that asks is one that the content script can have made: in its tab, or the window for it.
 */
function isExpected({ page, isInWindow }: AnnouncedOpening, { tab, frameId }: Sender): boolean {
  return isInWindow ? frameId === 0 : frameId !== 0 && page?.tab === tab?.id;
}

/**
 * Gives an opening to the first frame that asks for it, and to that one again; undefined for any
 * other frame.
 */
export async function giveOpening(id: string, sender: Sender): Promise<AnnouncedOpening | undefined> {
  const all = await openings();
  if (!all.has(id)) await wait(forAnnouncement, id, PATIENCE_MS);
  const opening = all.get(id);
  const { tab, frameId: frame } = sender;
  if (!opening || tab?.id === undefined || frame === undefined || !isExpected(opening, sender)) return undefined;
  if (opening.givenTo) return isAt(opening.givenTo, sender) ? opening : undefined;
  const given = { ...opening, givenTo: { tab: tab.id, frame } };
  // Before anything is awaited, so that no other frame can come between.
  all.set(id, given);
  forFrame.get(id)?.();
  await keep(given);
  // A window that shows one card after the other has done with the one before.
  await release((other) => other.id !== id && isAt(other.givenTo, sender));
  return given;
}

/** The opening of the frame that sends a request; undefined for a frame that has none. */
export async function openingOf(sender: Sender): Promise<AnnouncedOpening | undefined> {
  return [...(await openings()).values()].find(({ givenTo }) => isAt(givenTo, sender));
}
