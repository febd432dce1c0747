/**
 * The quick look: goes through the texts of a tree as they stand in it, and tells in which containers names may be. Only those are read
 * with care, as blocks. Most text of most pages is never more than looked at.
 */
import { lookForName, mayBeInWord, mayHoldName, NO_NAME, SOME_NAME } from '../../../mentions/find.ts';
import type { Lexicon } from '../../../mentions/lexicon.ts';
import { type Container, containerOf, isInsideSkipped } from './page-text.ts';

/** Characters and texts of one step: few, for the first steps on a page run code that the engine has not yet compiled. */
const READ_AT_ONCE = 2048;
const TEXTS_AT_ONCE = 64;

/** A text this long may be a script or its data: what is around it is looked at first. */
const LONG_TEXT = 1000;

export interface TextSearch {
  /** Unlike a tree walker, it finds its way when the page takes the node away on which it rests. */
  walker: NodeIterator;
  candidates: Set<Container>;
  /** Texts with a word that a shard may know which is not here yet. */
  unsure: Text[];
  /** The text that is being read, and how far. */
  node: Text | null;
  at: number;
  /** The text before, if it ends in what may be half a word. */
  open: Text | undefined;
  /** The text before, if it ends in what may be half a name, and that. */
  tail: { node: Text; text: string } | undefined;
}

export function startSearch(root: Container): TextSearch {
  const walker = document.createNodeIterator(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION);
  return { walker, candidates: new Set(), unsure: [], node: null, at: 0, open: undefined, tail: undefined };
}

function propose({ candidates }: TextSearch, node: Text): void {
  const container = containerOf(node);
  if (container) candidates.add(container);
}

const touch = (a: Text, b: Text) => a.parentNode === b.parentNode || containerOf(a) === containerOf(b);

const INK = /\S/;

/** Code units of the following text that tell whether a name goes on in it: more than any name has. */
const GOES_ON = 512;

/** True when what one text leaves open may go on in the next, with or without a line break between them. */
function mayGoOn(tail: string, next: string, lexicon: Lexicon): boolean {
  const head = next.slice(0, GOES_ON);
  // What is still open then is not followed further.
  return mayHoldName(`${tail}${head}`, lexicon) || mayHoldName(`${tail}\n${head}`, lexicon);
}

/** Holds the end of the text before, if half a name may be in it, to the text that comes now. */
function followTail(search: TextSearch, lexicon: Lexicon, node: Text, data: string): void {
  const { tail } = search;
  if (!tail) return;
  if (touch(tail.node, node)) {
    // White space says nothing yet.
    if (!INK.test(data)) return;
    search.tail = undefined;
    if (mayGoOn(tail.text, data, lexicon)) propose(search, tail.node);
    // What is skipped is a line break in its block; anything else with a text of its own ends that.
  } else if (!isInsideSkipped(node)) search.tail = undefined;
}

/** Goes on for one step; true when the whole tree has been looked at. */
export function searchSome(search: TextSearch, lexicon: Lexicon): boolean {
  let left = READ_AT_ONCE;
  for (let texts = 0; texts < TEXTS_AT_ONCE && left > 0; texts++) {
    const node = search.node ?? (search.walker.nextNode() as Text | null); // the walker shows nothing else
    if (!node) return true;
    const { data } = node;
    const { length } = data;
    if (length === 0 || (length > LONG_TEXT && search.at === 0 && isInsideSkipped(node))) continue;
    // Two texts that touch may hold two halves of a word: "Fuji<b>mori</b>".
    if (search.open && mayBeInWord(data.charCodeAt(0)) && touch(search.open, node)) propose(search, node);
    search.open = undefined;
    if (search.tail && search.at === 0) followTail(search, lexicon, node, data);
    const to = Math.min(length, search.at + left);
    left -= to - search.at;
    const found = lookForName(data, lexicon, search.at, to);
    if (found === NO_NAME && to < length) {
      search.node = node;
      search.at = to;
      continue;
    }
    search.node = null;
    search.at = 0;
    // A name that goes on to the end of a text which is not wholly read leaves that to the reading with care.
    if (found === SOME_NAME || (found !== NO_NAME && to < length)) {
      if (lexicon.missing.size > 0) search.unsure.push(node);
      else propose(search, node);
    } else if (found !== NO_NAME) search.tail = { node, text: data.slice(found) };
    if (mayBeInWord(data.charCodeAt(length - 1))) search.open = node;
  }
  return false;
}

/** Looks again at what was unsure, now that more of the lexicon is here. */
export function searchAgain(search: TextSearch, lexicon: Lexicon): void {
  const { unsure } = search;
  search.unsure = [];
  for (const node of unsure) if (mayHoldName(node.data, lexicon)) propose(search, node);
}
