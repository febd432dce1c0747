/**
 * How long a content script lives: until its extension has gone from under it. After an update, or when it was disabled, the browser leaves the script in
 * the page and only takes away what it stands on.
 */
import { browser } from 'wxt/browser';
import { successorEvent } from './restart-event.ts';

export interface Life {
  signal: AbortSignal;
  /** Looks whether the extension is still there; ends the life when it is not. */
  isOver: () => boolean;
}

/** A global of our own world, which no page can reach. */
const world = globalThis as { fichaLife?: Life };

/** What the reader does first with a page that was left alone meanwhile. */
const RETURNS = ['visibilitychange', 'focus', 'pageshow', 'pointerover'];

/** Begins a life in this world; undefined where another script is at work already: a page may be entered by the browser and by the background at once. */
export function beginLife(): Life | undefined {
  if (world.fichaLife?.isOver() === false) return undefined;
  const life = new AbortController();
  const { signal } = life;
  const isOver = () => {
    if (browser.runtime?.id === undefined) life.abort();
    return signal.aborted;
  };
  for (const type of RETURNS) window.addEventListener(type, isOver, { capture: true, passive: true, signal });
  // A script of another Ficha may come into another world, where this one cannot be seen.
  if (!isOver()) document.addEventListener(successorEvent(browser.runtime.id), isOver, { signal });
  world.fichaLife = { signal, isOver };
  return world.fichaLife;
}

/** Undoes what was asked of the browser; without its extension a script cannot do that any more, and need not. */
export function release(act: () => void): void {
  try {
    act();
  } catch (error) {
    if (browser.runtime?.id !== undefined) throw error;
  }
}
