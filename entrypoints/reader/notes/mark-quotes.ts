/** Marks the quotes of the notes on a document in the pages that are drawn, and goes to them. */
import { sendRequest } from '../../../data/messaging/client.ts';
import { type PageQuote, pageMessaging, type QuoteState } from '../../../data/messaging/protocol.ts';
import { createLayer } from '../../../page/marks/highlight-layer.ts';
import { scrollToMention } from '../../../page/marks/scroll-to-mention.ts';
import { runInSlices, type Steps, waitFor } from '../../../page/reading/slices.ts';
import { drawnLayers, type LayersOf, rangesInLayers } from '../names/text-layer.ts';
import { watchTextLayers } from '../names/watch-layers.ts';
import type { ShownPdf } from '../pdf/describe-document.ts';
import type { PdfView } from '../pdf/viewer.ts';
import type { PdfBlock } from '../text/blocks.ts';
import { documentRef } from './offer-notes.ts';
import { findQuote, pageBlock } from './page-quotes.ts';

/** The highlight's name; its rule is in page/marks/marks.css. */
const LAYER = 'ficha-note';

interface FoundQuote {
  page: number;
  block: PdfBlock;
  start: number;
  end: number;
  state: QuoteState;
}

/** The page that a note names, then those around it, then all others. */
function pagesFrom(wanted: number, pages: number): number[] {
  const numbers = Array.from({ length: pages }, (_, index) => index + 1);
  return numbers.sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted) || a - b);
}

/** Marks quotes until `signal` is aborted. */
export function markQuotes(shown: ShownPdf, view: PdfView, signal: AbortSignal): void {
  const found = new Map<string, FoundQuote | 'missing'>();
  let quotes: readonly PageQuote[] = [];
  let layer = createLayer(LAYER);
  let latestRun = 0;

  const elementOf = (page: number) => view.viewer.getPageView(page - 1)?.div as Element | undefined;

  function rangesOf(one: FoundQuote | 'missing' | undefined, layersOf: LayersOf): StaticRange[] {
    if (!one || one === 'missing') return [];
    return rangesInLayers(one, one, layersOf).filter((range) => range !== undefined);
  }

  function paint(): void {
    layer.hide();
    const layersOf = drawnLayers(elementOf);
    const highlight = new Highlight(...quotes.flatMap(({ id }) => rangesOf(found.get(id), layersOf)));
    // Below the marks of names.
    highlight.priority = -1;
    layer = createLayer(LAYER, highlight);
    layer.show();
  }

  function* find({ quote, pdfPage = 1 }: PageQuote): Steps<FoundQuote | 'missing'> {
    // Nearly the same words are only looked for where the note was taken.
    for (const nearly of [false, true])
      for (const page of nearly ? [pdfPage] : pagesFrom(pdfPage, view.pdf.numPages)) {
        const { body, notes } = yield* waitFor(shown.text.wholePage(page));
        const block = pageBlock([...body, ...notes]);
        const place = yield* findQuote(block, quote, nearly);
        const state = place?.similarity === 1 ? 'found' : 'similar';
        if (place) return { page, block, start: place.start, end: place.end, state };
      }
    return 'missing';
  }

  function* findAll(): Steps {
    for (const quote of quotes) {
      if (!found.has(quote.id)) found.set(quote.id, yield* find(quote));
      paint();
    }
    paint();
  }

  async function update(): Promise<void> {
    const run = ++latestRun;
    const { url, pdf } = documentRef(shown, 1);
    const answer = await sendRequest('getQuotes', { page: { url, ...(pdf ? { pdf } : {}) } });
    if (run !== latestRun || signal.aborted) return;
    quotes = answer.ok ? answer.value : [];
    await runInSlices(findAll(), signal).catch((error) => {
      if (!signal.aborted) throw error;
    });
  }

  /** Goes to a quote, also on a page that is not drawn yet. */
  async function show(id: string): Promise<boolean> {
    const one = found.get(id);
    if (!one || one === 'missing') return false;
    const [range] = rangesOf(one, drawnLayers(elementOf));
    if (range) return scrollToMention({ range });
    view.viewer.scrollPageIntoView({ pageNumber: one.page });
    return true;
  }

  watchTextLayers(view.viewer.container, paint, signal);
  const states = (): Record<string, QuoteState> =>
    Object.fromEntries(
      quotes.map(({ id }): [string, QuoteState] => {
        const one = found.get(id);
        return [id, one === undefined ? 'looking' : one === 'missing' ? 'missing' : one.state];
      }),
    );
  const stops = [
    pageMessaging.onMessage('quotesChanged', () => void update()),
    pageMessaging.onMessage('pageQuoteStates', states),
    pageMessaging.onMessage('showPageQuote', ({ data: { id } }) => show(id)),
  ];
  signal.addEventListener('abort', () => {
    layer.hide();
    for (const stop of stops) stop();
  });
  void update();
}
