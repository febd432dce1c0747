/** Keeps what is typed and not yet saved, so that a card that closes loses nothing. Session storage: no page or content script can read it. */
import { browser } from 'wxt/browser';

const keyOf = (entity: string) => `note-draft:${entity}`;

export async function loadDraft(entity: string): Promise<string> {
  const key = keyOf(entity);
  const stored = await browser.storage.session.get(key);
  const draft: unknown = stored[key];
  return typeof draft === 'string' ? draft : '';
}

export async function keepDraft(entity: string, text: string): Promise<void> {
  if (text.trim()) await browser.storage.session.set({ [keyOf(entity)]: text });
  else await browser.storage.session.remove(keyOf(entity));
}
