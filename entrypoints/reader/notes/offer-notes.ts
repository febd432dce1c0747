/** Lets the card and "Save to Ficha" take notes at the document: its address, fingerprint and page. */

import { pdfUrn } from '../../../data/messaging/page-address.ts';
import { pageMessaging } from '../../../data/messaging/protocol.ts';
import type { PageRef } from '../../../data/notes/note.ts';
import { hostScript } from '../../../page/card/host-script.ts';
import type { Selected } from '../../../page/quotes/selected-quote.ts';
import { offerDocument } from '../../../page/quotes/shown-document.ts';
import type { ShownPdf } from '../pdf/describe-document.ts';
import type { PdfView } from '../pdf/viewer.ts';
import { pageOfNode, selectedStretch } from './layer-selection.ts';
import { pageBlock, quoteFrom } from './page-quotes.ts';

/** The document as its notes refer to it. `page`: from 1. */
export function documentRef({ url, fingerprint, title, date }: ShownPdf, page: number): PageRef {
  return {
    // A file has no address of its own, and its path is nobody's business.
    url: url ?? pdfUrn(fingerprint),
    title,
    ...(date ? { date } : {}),
    ...(fingerprint === '' ? {} : { pdf: { fingerprint, page } }),
  };
}

/** The selection, cut at the end of the page in which it begins. */
async function selectedIn({ text }: ShownPdf): Promise<Selected | undefined> {
  const selection = document.getSelection();
  const range = selection && selection.rangeCount > 0 && !selection.isCollapsed ? selection.getRangeAt(0) : undefined;
  const page = pageOfNode(range?.startContainer);
  if (!range || !page) return undefined;
  const block = pageBlock(await text.blocks(page.number));
  const stretch = selectedStretch(block, page.element, range);
  const selected = stretch && quoteFrom(block, stretch.from, stretch.to);
  const goesOn = !page.element.contains(range.endContainer);
  return selected && { ...selected, range, isCut: selected.isCut || goesOn, around: block.text };
}

/** Offers the document until `signal` is aborted. */
export function offerNotes(shown: ShownPdf, { viewer }: PdfView, signal: AbortSignal): void {
  offerDocument(
    {
      pageRef: (at) => documentRef(shown, pageOfNode(at)?.number ?? viewer.currentPageNumber),
      selected: () => selectedIn(shown),
    },
    signal,
  );
  const stop = pageMessaging.onMessage('noteSelection', async ({ data }) => {
    const outcome = await hostScript()?.noteSelection(data);
    return outcome === 'opened';
  });
  const stopDescribing = pageMessaging.onMessage(
    'describeSelection',
    async () => (await hostScript()?.selectedPlace()) ?? null,
  );
  signal.addEventListener('abort', () => {
    stop();
    stopDescribing();
  });
}
