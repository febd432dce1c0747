/**
 * How long a content script lives. It ends when another of the same extension comes into its world, and when its extension has gone from under it:
 * after an update, or when it was disabled, the browser leaves the script in the page and only takes away what it stands on.
 */
import { browser } from 'wxt/browser';
import { successorEvent } from '../../data/successor.ts';

export interface Life {
  signal: AbortSignal;
  /** Looks whether the extension is still there; ends the life when it is not. */
  isOver: () => boolean;
}

/** A global of our own world, which no page can reach. */
const world = globalThis as { fichaLife?: AbortController };

/** What the reader does first with a page that was left alone meanwhile. */
const RETURNS = ['visibilitychange', 'focus', 'pageshow', 'pointerover'];

/** Begins a life in this world and ends the one before. */
export function beginLife(): Life {
  world.fichaLife?.abort();
  const life = new AbortController();
  world.fichaLife = life;
  const { signal } = life;
  const isOver = () => {
    if (browser.runtime?.id === undefined) life.abort();
    return signal.aborted;
  };
  for (const type of RETURNS) window.addEventListener(type, isOver, { capture: true, passive: true, signal });
  // A script of another Ficha may come into another world, where this one cannot be seen.
  if (!isOver()) document.addEventListener(successorEvent(browser.runtime.id), isOver, { signal });
  return { signal, isOver };
}

/** Undoes what was asked of the browser; without its extension a script cannot do that any more, and need not. */
export function release(act: () => void): void {
  try {
    act();
  } catch (error) {
    if (browser.runtime?.id !== undefined) throw error;
  }
}
