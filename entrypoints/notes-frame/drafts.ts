/** Keeps what is typed and not yet saved, so that a card that closes loses nothing. Session storage: no page or content script can read it. */
import { browser } from 'wxt/browser';

const keyOf = (entity: string) => `note-draft:${entity}`;

/** Firefox gives a frame within a web page no session storage. */
const session = browser.storage.session as typeof browser.storage.session | undefined;

export async function loadDraft(entity: string): Promise<string> {
  const key = keyOf(entity);
  const stored = await session?.get(key);
  const draft: unknown = stored?.[key];
  return typeof draft === 'string' ? draft : '';
}

export async function keepDraft(entity: string, text: string): Promise<void> {
  if (text.trim()) await session?.set({ [keyOf(entity)]: text });
  else await session?.remove(keyOf(entity));
}
