/**
 * The quick look through a page: goes through the texts of a tree as they stand in it, and tells in which containers names may be. Only those are read
 * with care, as blocks. Most text of most pages is never more than looked at.
 */

import {
  closeEnds,
  isOpen,
  type Look,
  lookForName,
  mayJoin,
  partWords,
  startLook,
} from '../../linking/find/prefilter.ts';
import type { Lexicon } from '../../linking/lexicon/decode.ts';
import { type Container, containerOf, isSkipped } from './elements.ts';
import { contains, parentOf, typeOf } from './native.ts';
import { isNextText } from './next-text.ts';

/** The most of one step. The first takes one text, or one word, for it runs code that the engine has not yet compiled; each doubles what it takes. */
const MOST_TEXTS = 64;
const MOST_CHARACTERS = 2048;

/** A text this long may be a script or its data. */
const LONG_TEXT = 1000;

const SPACE = 0x20;

export interface TextSearch {
  /** Unlike a tree walker, it finds its way when the page takes the node away on which it rests. */
  walker: NodeIterator;
  candidates: Set<Container>;
  look: Look;
  /** What the next step may take on. */
  texts: number;
  characters: number;
  /** The text that is being read. */
  node: Text | null;
  /** The text before, other than white space. */
  last: Text | undefined;
}

export function startSearch(root: Container): TextSearch {
  const walker = document.createNodeIterator(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION);
  return { walker, candidates: new Set(), look: startLook(), texts: 1, characters: 1, node: null, last: undefined };
}

/** Texts of white space alone, by their length; longer ones are not kept. */
const knownBlanks: string[] = Array(256).fill('');

/**
 * Two in three texts of a page are such, mostly one of a few line breaks with as many spaces: browsers keep one string for all that are alike, which
 * is told to be the same without reading it. The others are read by the engine's own code, which is quicker than ours.
 */
function isBlank(text: string): boolean {
  if (text.charCodeAt(0) > SPACE) return false;
  const { length } = text;
  if (knownBlanks[length] === text) return true;
  if (text.trim() !== '') return false;
  if (length < knownBlanks.length) knownBlanks[length] = text;
  return true;
}

/** True when something in the container that a text is part of, around the node, is skipped. */
function isSkippedIn(container: Container, node: Node): boolean {
  for (let around = parentOf(node); around && around !== container; around = parentOf(around))
    if (around instanceof Element && isSkipped(around)) return true;
  return false;
}

/** True for a text that is no prose, or for what stands, and is not read, between the halves of what may be a name. */
function isPassedOver(node: Text, { look, last }: TextSearch): boolean {
  const parent = parentOf(node);
  if (last && isOpen(look) && parent === parentOf(last)) return false;
  if (parent && typeOf(parent) === Node.ELEMENT_NODE && isSkipped(parent as Element)) return true;
  if (!last || !isOpen(look)) return false;
  const container = containerOf(last);
  if (container && contains(container, node)) return isSkippedIn(container, node);
  closeEnds(look);
  return false;
}

/** Goes on for one step; true when the whole tree has been looked at. */
export function searchSome(search: TextSearch, { required }: Lexicon): boolean {
  const { look, texts: most } = search;
  let left = search.characters;
  search.texts = Math.min(2 * most, MOST_TEXTS);
  search.characters = Math.min(2 * left, MOST_CHARACTERS);
  for (let texts = 0; texts < most && left > 0; texts++) {
    const before = search.node;
    const node = before ?? (search.walker.nextNode() as Text | null); // the walker shows nothing else
    if (!node) return true;
    const { data } = node;
    let isJoined = false;
    if (!before) {
      if (data === '') continue;
      if (isBlank(data)) {
        partWords(look);
        continue;
      }
      // Both are rare: nearly every text is looked at without a question.
      if ((data.length > LONG_TEXT || isOpen(look)) && isPassedOver(node, search)) continue;
      look.word.at = 0;
      isJoined = mayJoin(look, data, required) && isNextText(search.last as Text, node); // half a word was in it
    }
    const from = look.word.at;
    const found = lookForName(look, data, required, isJoined, Math.min(data.length, from + left));
    left -= look.word.at - from;
    search.last = node;
    search.node = !found && look.word.at < data.length ? node : null;
    const container = found ? containerOf(node) : undefined;
    if (container) search.candidates.add(container);
  }
  return false;
}
