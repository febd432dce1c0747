/**
 * The keys in `browser.storage.local` that say which pages have notes, one a page: a page looks for its own without
 * waking the background. They hold only hashes of addresses, because every content script context can read the storage.
 */

/** What every such key begins with. */
export const NOTED_PREFIX = 'noted:';

/** FNV-1a over UTF-16 code units, from a given start value. */
function hash(text: string, seed: number): string {
  let value = seed;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return (value >>> 0).toString(36);
}

/** The storage key for a page key (`pageKeys`): 64 bits of hash, so that no two pages share one. */
export function notedKey(pageKey: string): string {
  return `${NOTED_PREFIX}${hash(pageKey, 0x811c9dc5)}${hash(pageKey, 0x2f0b4a17)}`;
}
