/**
 * Tokens that let the notes frame in a tab read and write the notes of one entity or page. A web
 * page that embeds the frame itself has no token. They are in session storage, which content
 * scripts cannot read and which outlives the background.
 */
import { browser } from 'wxt/browser';
import type { RequestData } from '../../data/messaging/protocol.ts';
import { isOwnPage, type Sender } from './senders.ts';

/** What a token allows. */
export interface NoteGrant extends RequestData<'openNotes'> {
  /** The tab whose notes frame may use it. */
  tab?: number;
  /** Issued to one of Ficha's own pages, where it covers all notes. */
  toOwnPage: boolean;
}

const keyOf = (token: string) => `note-token:${token}`;

/** Makes a token for a grant. */
export async function issueToken(grant: NoteGrant): Promise<string> {
  const token = crypto.randomUUID();
  await browser.storage.session.set({ [keyOf(token)]: grant });
  return token;
}

/** The grant behind a token, if it was issued to this sender. */
export async function redeemToken(token: string, sender: Sender): Promise<NoteGrant | undefined> {
  const key = keyOf(token);
  const { [key]: grant } = (await browser.storage.session.get(key)) as Record<string, NoteGrant | undefined>;
  if (!grant) return undefined;
  if (isOwnPage(sender)) return grant.toOwnPage ? grant : undefined;
  return grant.tab !== undefined && grant.tab === sender.tab?.id ? grant : undefined;
}

/** Deletes the tokens of a closed tab. */
export async function revokeTokens(tab: number): Promise<void> {
  const all = (await browser.storage.session.get(null)) as Record<string, NoteGrant>;
  const keys = Object.keys(all).filter((key) => key.startsWith('note-token:') && all[key]?.tab === tab);
  if (keys.length > 0) await browser.storage.session.remove(keys);
}
