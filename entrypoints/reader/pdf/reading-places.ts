/** Remembers where the reader was in each document, by its fingerprint; no address is kept. */
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

async function storedPlaces(): Promise<Stored> {
  const { [KEY]: places } = (await browser.storage.local.get(KEY)) as { [KEY]?: Stored };
  return places ?? {};
}

/** The place at which a document was left. */
export async function placeIn(fingerprint: string): Promise<ReadingPlace | undefined> {
  return (await storedPlaces())[fingerprint];
}

async function store(fingerprint: string, place: ReadingPlace): Promise<void> {
  await navigator.locks.request(KEY, async () => {
    const { [fingerprint]: _, ...others } = await storedPlaces();
    const kept = Object.entries(others).slice(-(MAX_PLACES - 1));
    await browser.storage.local.set({ [KEY]: { ...Object.fromEntries(kept), [fingerprint]: place } });
  });
}

/** Stores the places of one document as they come; none in private windows. Ends with `signal`. */
export function placeKeeper(fingerprint: string, signal: AbortSignal): (place: ReadingPlace) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last: ReadingPlace | undefined;
  const keep = () => {
    clearTimeout(timer);
    if (last) void store(fingerprint, last);
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
