/**
 * Remembers where the reader was in each document, by its fingerprint; no address is kept. In
 * `localStorage`, because scripts in web pages can read the extension's own storage areas.
 */
import { browser } from 'wxt/browser';

/** A place in a document and how it was shown. */
export interface ReadingPlace {
  page: number;
  /** The point at the top left of the view, in points of the page. */
  left: number;
  top: number;
  /** A number, or one of pdf.js's names such as "page-width". */
  scale: string;
  /** Degrees. */
  rotation: number;
}

const KEY = 'reader-places';

/** Beyond these, the documents that were open longest ago are forgotten. */
const MAX_PLACES = 200;

/** Milliseconds without scrolling before a place is stored. */
const SETTLED_MS = 400;

type Stored = Record<string, ReadingPlace>;

function storedPlaces(): Stored {
  return JSON.parse(localStorage.getItem(KEY) ?? '{}');
}

/** The place at which a document was left. */
export function placeIn(fingerprint: string): ReadingPlace | undefined {
  return storedPlaces()[fingerprint];
}

function store(fingerprint: string, place: ReadingPlace): void {
  const { [fingerprint]: _, ...others } = storedPlaces();
  const kept = Object.entries(others).slice(-(MAX_PLACES - 1));
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...Object.fromEntries(kept), [fingerprint]: place }));
  } catch {
    // The disk is full: the document opens at its beginning next time.
  }
}

/** Stores the places of one document as they come; none in private windows. Ends with `signal`. */
export function placeKeeper(fingerprint: string, signal: AbortSignal): (place: ReadingPlace) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last: ReadingPlace | undefined;
  const keep = () => {
    clearTimeout(timer);
    if (last) store(fingerprint, last);
    last = undefined;
  };
  window.addEventListener('pagehide', keep, { signal });
  signal.addEventListener('abort', () => clearTimeout(timer));
  return (place) => {
    if (browser.extension.inIncognitoContext) return;
    last = place;
    clearTimeout(timer);
    timer = setTimeout(keep, SETTLED_MS);
  };
}
