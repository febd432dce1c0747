/** Tells Ficha's own pages that own cards have changed. */
import { browser } from 'wxt/browser';

/** A key in session storage, which only Ficha's own contexts see. */
const KEY = 'ownCardsChanged';

/** Called by the background after each change. */
export function tellOwnChange(): Promise<void> {
  return browser.storage.session.set({ [KEY]: crypto.randomUUID() });
}

/** Calls back after each change from now on. Returns the function that ends it. */
export function watchOwnChanges(onChange: () => void): () => void {
  const onChanged = (changes: Record<string, unknown>) => {
    if (KEY in changes) onChange();
  };
  browser.storage.session.onChanged.addListener(onChanged);
  return () => browser.storage.session.onChanged.removeListener(onChanged);
}
