/** Lets the card and "Save to Ficha" take notes at the document: its address, fingerprint and page. */

import { pdfUrn } from '../../../data/messaging/page-address.ts';
import { pageMessaging } from '../../../data/messaging/protocol.ts';
import type { PageRef } from '../../../data/notes/note.ts';
import { hostScript } from '../../../page/card/host-script.ts';
import type { Selected } from '../../../page/quotes/selected-quote.ts';
import { offerDocument } from '../../../page/quotes/shown-document.ts';
import { drawnLayers } from '../names/text-layer.ts';
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
    ...(date.known ? { date: date.known } : {}),
    ...(fingerprint === '' ? {} : { pdf: { fingerprint, page } }),
  };
}

/**
 * The selection. It ends with the page in which it begins, or with the sentence that goes over that
 * page's end.
 */
async function selectedIn({ text }: ShownPdf, { viewer }: PdfView): Promise<Selected | undefined> {
  const selection = document.getSelection();
  const range = selection && selection.rangeCount > 0 && !selection.isCollapsed ? selection.getRangeAt(0) : undefined;
  const page = pageOfNode(range?.startContainer);
  if (!range || !page) return undefined;
  const goesOn = !page.element.contains(range.endContainer);
  const { body, notes } = await text.wholePage(page.number);
  // The footnotes stand between the text of a page and that of the next one.
  const block = pageBlock(goesOn ? body : [...body, ...notes]);
  const layersOf = drawnLayers((number) => viewer.getPageView(number - 1)?.div as Element | undefined);
  const stretch = selectedStretch({ block, page: page.number }, layersOf, range);
  const selected = stretch && quoteFrom(block, stretch.from, stretch.to);
  const isCut = selected?.isCut || (goesOn && stretch?.isCut === true);
  return selected && { ...selected, range, isCut, around: block.text };
}

/** Offers the document until `signal` is aborted. */
export function offerNotes(shown: ShownPdf, view: PdfView, signal: AbortSignal): void {
  offerDocument(
    {
      pageRef: (at) => documentRef(shown, pageOfNode(at)?.number ?? view.viewer.currentPageNumber),
      selected: () => selectedIn(shown, view),
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
