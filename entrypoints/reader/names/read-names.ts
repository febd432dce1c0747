/** Finds the names of a document, from the page that is shown on, and decides whom they mean. */

import { createPageDecider, type PassageMentions } from '../../../linking/decide/page-decider.ts';
import { findNames } from '../../../linking/find/find-names.ts';
import type { Lexicon } from '../../../linking/lexicon/decode.ts';
import { type Steps, waitFor } from '../../../page/reading/slices.ts';
import type { DocumentText } from '../text/document-text.ts';
import { isUnreadable } from '../text/unreadable.ts';
import type { NamedBlock, NamedPage } from './document-mention.ts';

/** Pages read before the names found so far are first decided; then twice as many, and so on. */
const FIRST_BATCH = 4;

/** How far the document has been read. */
export interface ReadingProgress {
  read: number;
  pages: number;
  /** Pages without any text: images. */
  withoutText: number;
  /** Pages whose text has no known letters. */
  unreadable: number;
}

/** The pages with names, in the order of the document, and what was decided on each. */
export interface DecidedPage {
  page: NamedPage;
  mentions: PassageMentions;
}

interface Options {
  text: DocumentText;
  pages: number;
  /** The page that is read first. */
  firstPage: number;
  lexicon: Lexicon;
  /** The document's date. */
  date: Promise<string | undefined>;
  /** Called with all that is known after each batch. */
  onDecided: (decided: readonly DecidedPage[], progress: ReadingProgress) => void;
}

/** The page that is shown and those behind it, then those before it. */
function readingOrder(pages: number, firstPage: number): number[] {
  const numbers = Array.from({ length: pages }, (_, index) => index + 1);
  return [...numbers.slice(firstPage - 1), ...numbers.slice(0, firstPage - 1)];
}

/** Reads a whole document. */
export function* readNames({ text, pages, firstPage, lexicon, date, onDecided }: Options): Steps {
  const decider = createPageDecider(lexicon);
  const day = yield* waitFor(date);
  const named = new Map<number, NamedPage>();
  const progress: ReadingProgress = { read: 0, pages, withoutText: 0, unreadable: 0 };
  let batchEnd = Math.min(FIRST_BATCH, pages);

  function* readPage(number: number): Steps {
    const blocks = yield* waitFor(text.blocks(number));
    if (blocks.length === 0) progress.withoutText++;
    else if (isUnreadable(blocks.map((block) => block.text).join(' '))) progress.unreadable++;
    const loading = lexicon.load(blocks.map((block) => block.text));
    if (loading) yield* waitFor(loading);
    const withNames: NamedBlock[] = [];
    for (const block of blocks) {
      const spans = findNames(block.text, lexicon);
      if (spans.length > 0) withNames.push({ ...block, spans });
      yield;
    }
    if (withNames.length > 0) named.set(number, { number, blocks: withNames });
  }

  for (const number of readingOrder(pages, firstPage)) {
    yield* readPage(number);
    progress.read++;
    if (progress.read < batchEnd) continue;
    batchEnd = Math.min(batchEnd * 2, pages);
    const inOrder = [...named.values()].sort((a, b) => a.number - b.number);
    const passages = inOrder.map(({ blocks }) => blocks);
    const decided = yield* decider.decide({ passages, ...(day ? { date: day } : {}) });
    onDecided(
      inOrder.map((page, index) => ({ page, mentions: decided[index] ?? [] })),
      { ...progress },
    );
  }
}
