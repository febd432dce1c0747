/** Hands a text that the reader asked to look up over to the side panel, which may only just be opening. Kept in memory, and taken once. */
import { browser } from 'wxt/browser';

const KEY = 'lookup';

/** A selection longer than this is no name; what is searched is its beginning (characters). */
export const LONGEST_LOOKUP = 200;

export function requestLookup(text: string): Promise<void> {
  return browser.storage.session.set({ [KEY]: text.trim().slice(0, LONGEST_LOOKUP) });
}

/** What was asked and not yet taken. */
export async function takeLookup(): Promise<string | undefined> {
  const { [KEY]: text } = await browser.storage.session.get(KEY);
  if (typeof text !== 'string') return undefined;
  await browser.storage.session.remove(KEY);
  return text;
}

/** Calls back with each text that is asked from now on. Returns what ends it. */
export function watchLookups(onLookup: (text: string) => void): () => void {
  const onChanged = (changes: Record<string, { newValue?: unknown }>) => {
    const text = changes[KEY]?.newValue;
    if (typeof text !== 'string') return;
    onLookup(text);
    void takeLookup();
  };
  browser.storage.session.onChanged.addListener(onChanged);
  return () => browser.storage.session.onChanged.removeListener(onChanged);
}
