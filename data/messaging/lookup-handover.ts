/**
 * Hands a text to look up over to the side panel, which may still be opening. It is kept in memory
 * and taken once.
 */
import { browser } from 'wxt/browser';

const KEY = 'lookup';

/** Characters; of a longer selection, the beginning is looked up. */
export const LONGEST_LOOKUP = 200;

/** Asks the side panel to look a text up. */
export function requestLookup(text: string): Promise<void> {
  return browser.storage.session.set({ [KEY]: text.trim().slice(0, LONGEST_LOOKUP) });
}

/** Takes the text that was asked for, if nobody has taken it yet. */
export async function takeLookup(): Promise<string | undefined> {
  const { [KEY]: text } = await browser.storage.session.get(KEY);
  if (typeof text !== 'string') return undefined;
  await browser.storage.session.remove(KEY);
  return text;
}

/** Calls back with each text that is asked for from now on. Returns the function that ends it. */
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
