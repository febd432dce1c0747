/** Which tags the editor of a note suggests for what is typed. */
import { foldKey } from '../../linking/text/fold.ts';

/** A longer list would not fit into a card. */
const MAX_SUGGESTIONS = 6;

/**
 * The tags that contain the typed text and are not chosen yet, ignoring case and accents. Those
 * that begin with it come first. `inUse`: the tags of other notes, the most frequent first.
 */
export function suggestTags(typed: string, inUse: readonly string[], chosen: readonly string[]): string[] {
  const wanted = foldKey(typed.trim().replace(/^#+/, ''));
  const taken = new Set(chosen.map(foldKey));
  const free = inUse.filter((tag) => !taken.has(foldKey(tag)));
  const first = free.filter((tag) => foldKey(tag).startsWith(wanted));
  const others = free.filter((tag) => !first.includes(tag) && foldKey(tag).includes(wanted));
  return [...first, ...others].slice(0, MAX_SUGGESTIONS);
}
