/**
 * Tokens that let the notes frame in a page act for one entity or one page, in one tab. A page that embeds our frame's address itself has none.
 * Kept in session storage, which pages and content scripts cannot read and which survives the background being put to sleep.
 */
import { browser } from 'wxt/browser';
import type { RequestData } from '../../data/messaging/protocol.ts';
import { isOwnPage, type Sender } from './senders.ts';

export interface NoteGrant extends RequestData<'openNotes'> {
  /** The tab in whose frame it is good. */
  tab?: number;
  /** Given out to one of our own pages, where it is good for all notes. */
  toOwnPage: boolean;
}

const keyOf = (token: string) => `note-token:${token}`;

export async function issueToken(grant: NoteGrant): Promise<string> {
  const token = crypto.randomUUID();
  await browser.storage.session.set({ [keyOf(token)]: grant });
  return token;
}

/** The grant behind a token, if it was issued for the one who comes with it. */
export async function redeemToken(token: string, sender: Sender): Promise<NoteGrant | undefined> {
  const key = keyOf(token);
  const { [key]: grant } = (await browser.storage.session.get(key)) as Record<string, NoteGrant | undefined>;
  if (!grant) return undefined;
  if (isOwnPage(sender)) return grant.toOwnPage ? grant : undefined;
  return grant.tab !== undefined && grant.tab === sender.tab?.id ? grant : undefined;
}

/** Forgets the tokens of a tab that was closed. */
export async function revokeTokens(tab: number): Promise<void> {
  const all = (await browser.storage.session.get(null)) as Record<string, NoteGrant>;
  const keys = Object.keys(all).filter((key) => key.startsWith('note-token:') && all[key]?.tab === tab);
  if (keys.length > 0) await browser.storage.session.remove(keys);
}
