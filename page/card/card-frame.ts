/**
 * Loads the card's page into a frame of this page, and hears from it through the background: nothing
 * that passes between them goes through the page.
 */
import { browser } from 'wxt/browser';
import type { AnnouncedCard, CardAct, CardReply } from '../../data/messaging/card-schemas.ts';
import { sendRequest } from '../../data/messaging/client.ts';
import { pageMessaging } from '../../data/messaging/protocol.ts';

/** A card that is not announced yet. */
export type CardContent = Omit<AnnouncedCard, 'id'>;

/** Answers an act of the reader in a card's frame. */
export type OnAct = (act: CardAct) => CardReply;

/** By the ids of this page's cards. */
const open = new Map<string, OnAct>();

/** Starts listening; to be called once in a page. */
export function hearFrames(): void {
  pageMessaging.onMessage('cardAct', ({ data: { id, act } }) => open.get(id)?.(act) ?? {});
}

/** Hears the acts in a card's frame. Returns a function that ends it. */
export function hearActs(id: string, onAct: OnAct): () => void {
  open.set(id, onAct);
  return () => open.delete(id);
}

/** 32 random hexadecimal digits. `randomUUID` is missing on pages without HTTPS. */
function randomId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** An announced card. */
export interface Announced {
  id: string;
  /** Tells the background that the card is closed. */
  release: () => void;
}

/** Announces a card to the background, which then gives it to the frame that names its id. */
export function announceCard(content: CardContent, onAct: OnAct): Announced {
  const id = randomId();
  const stop = hearActs(id, onAct);
  void sendRequest('announceCard', { id, ...content });
  return {
    id,
    release() {
      stop();
      void sendRequest('releaseCard', { id });
    },
  };
}

/**
 * Loads the announced card into a frame that stands in the page. Its address is set from here and
 * not as an attribute, so that the page cannot read it.
 */
export function loadCard(frame: HTMLIFrameElement, id: string): void {
  frame.contentWindow?.location.replace(browser.runtime.getURL(`/card.html?${id}` as never));
}
