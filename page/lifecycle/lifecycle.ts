/**
 * The lifetime of a content script. When its extension is updated or disabled, the browser leaves
 * the script in the page and takes only `browser.runtime` away; the script must notice that and
 * clean up.
 */
import { browser } from 'wxt/browser';
import { rememberMoves } from '../hover/last-move.ts';
import { restartEventType } from './restart-event.ts';

/** The lifetime of one content script. */
export interface Lifecycle {
  /** Aborted when the extension has gone. */
  signal: AbortSignal;
  /** Checks whether the extension has gone, and aborts the signal if so. */
  isInvalidated: () => boolean;
}

/** A global of the isolated world, out of the page's reach. */
const world = globalThis as { fichaLifecycle?: Lifecycle };

/** Events at which the reader turns to the page. */
const CHECKED_AT = ['visibilitychange', 'focus', 'pageshow', 'pointerover'];

/**
 * Starts the lifetime; undefined where another script runs already, as both browser and background
 * may inject it.
 */
export function beginLifecycle(): Lifecycle | undefined {
  if (world.fichaLifecycle?.isInvalidated() === false) return undefined;
  const lifetime = new AbortController();
  const { signal } = lifetime;
  const isInvalidated = () => {
    if (browser.runtime?.id === undefined) lifetime.abort();
    return signal.aborted;
  };
  for (const type of CHECKED_AT) window.addEventListener(type, isInvalidated, { capture: true, passive: true, signal });
  rememberMoves(signal);
  // The script of an updated extension may run in another isolated world, which does not see this
  // global.
  if (!isInvalidated()) document.addEventListener(restartEventType(browser.runtime.id), isInvalidated, { signal });
  world.fichaLifecycle = { signal, isInvalidated };
  return world.fichaLifecycle;
}

/**
 * Runs `cleanUp`, which calls the browser's API; ignores that this fails after the extension has
 * gone.
 */
export function ignoreIfInvalidated(cleanUp: () => void): void {
  try {
    cleanUp();
  } catch (error) {
    if (browser.runtime?.id !== undefined) throw error;
  }
}
