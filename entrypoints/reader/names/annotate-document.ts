/** Ficha in a PDF: reads the document, marks its names in the pages that are shown, lists them all. */
import { readShards } from '../../../data/messaging/lexicon-delivery.ts';
import { type PageStatus, pageMessaging } from '../../../data/messaging/protocol.ts';
import type { Settings } from '../../../data/settings/settings.ts';
import { Lexicon } from '../../../linking/lexicon/decode.ts';
import type { LexiconHead } from '../../../linking/lexicon/stored.ts';
import { mentionsOnPage } from '../../../page/card/host-script.ts';
import { annotatePage } from '../../../page/lifecycle/annotated-page.ts';
import type { RunningPage } from '../../../page/lifecycle/page.ts';
import { runInSlices, type Steps } from '../../../page/reading/slices.ts';
import type { DateOfDocument } from '../pdf/describe-document.ts';
import type { PdfView } from '../pdf/viewer.ts';
import type { DocumentText } from '../text/document-text.ts';
import { type DocumentMention, drawnParts, placeMentions } from './document-mention.ts';
import { type DocumentName, documentNames } from './document-names.ts';
import { type DecidedPage, type ReadingProgress, readNames } from './read-names.ts';
import { createDocumentNavigation, createRevealer } from './reveal.ts';
import { drawnLayers } from './text-layer.ts';
import { watchTextLayers } from './watch-layers.ts';

/** What the interface is told. */
export interface NamesHandlers {
  onNames: (names: DocumentName[], progress: ReadingProgress) => void;
  /** The reader has come to a mention by keyboard; `position` counts from 1. */
  onReached: (mention: DocumentMention, position: number, total: number) => void;
}

/** The annotations of a document. */
export interface DocumentAnnotations {
  /** Goes to a mention of a name (from 0, in the order of the document), and opens its card if asked. */
  goTo(entity: string, index: number, opensCard?: boolean): void;
}

interface Options extends NamesHandlers {
  view: PdfView;
  text: DocumentText;
  /** The site that the document is from. */
  site: string | undefined;
  date: DateOfDocument;
  /** Called whenever the names of another lexicon are looked for. */
  onStarted: (annotations: DocumentAnnotations) => void;
}

/** Makes what starts Ficha in a document, for `runOnPage`. */
export function annotateDocument({ view, text, site, date, onNames, onReached, onStarted }: Options) {
  return (head: LexiconHead, settings: () => Settings, signal: AbortSignal): RunningPage => {
    const lexicon = new Lexicon(head, (indexes) => readShards(head.key, indexes));
    let decided: readonly DecidedPage[] = [];
    let progress: ReadingProgress = { read: 0, pages: view.pdf.numPages, withoutText: 0, unreadable: 0 };
    /** The placed mentions by page; the same list as long as the page is drawn as it is. */
    const placed = new Map<number, { from: DecidedPage; list: DocumentMention[] }>();

    // With the reader's corrections.
    const mentions = () => mentionsOnPage() as readonly DocumentMention[];
    const revealer = createRevealer(view, mentions);
    const annotated = annotatePage({
      lexicon,
      settings,
      site,
      onCorrected: () => refresh(),
      reach: {
        createNavigation: (context) =>
          createDocumentNavigation({
            ...context,
            mentions,
            revealer,
            onReached,
            currentPage: () => view.viewer.currentPageNumber,
          }),
        show(mention) {
          void goToMention(mention as DocumentMention);
          return true;
        },
        drawn: drawnParts,
      },
      signal,
    });

    async function goToMention(mention: DocumentMention, opensCard = false): Promise<void> {
      const reached = await revealer.reveal(mention);
      if (!reached) return;
      annotated.flash(reached);
      if (opensCard) annotated.open(reached);
    }

    const elementOf = (page: number) => view.viewer.getPageView(page - 1)?.div as Element | undefined;

    function place(one: DecidedPage): DocumentMention[] {
      const { number } = one.page;
      const known = placed.get(number);
      if (known?.from.mentions === one.mentions && known.from.page === one.page) return known.list;
      const element = elementOf(number);
      const list = element
        ? placeMentions(one.page, one.mentions, {
            element,
            layersOf: drawnLayers(elementOf),
            kindOf: (entity) => lexicon.kindOf(entity),
          })
        : [];
      placed.set(number, { from: one, list });
      return list;
    }

    function* show(): Steps {
      const lists: DocumentMention[][] = [];
      for (const one of decided) {
        const list = place(one);
        if (list.length > 0) lists.push(list);
        yield;
      }
      yield* annotated.show(lists);
      revealer.onPlaced();
      onNames(documentNames(mentions()), progress);
    }

    let isShowing = false;
    let isDue = false;
    async function refresh(): Promise<void> {
      isDue = true;
      if (isShowing) return;
      isShowing = true;
      try {
        while (isDue) {
          isDue = false;
          await runInSlices(show(), signal);
        }
      } catch (error) {
        if (!signal.aborted) throw error;
      } finally {
        isShowing = false;
      }
    }

    async function read(): Promise<void> {
      const steps = readNames({
        text,
        lexicon,
        date: date.read(),
        pages: view.pdf.numPages,
        firstPage: view.viewer.currentPageNumber,
        onDecided(found, now) {
          decided = found;
          progress = now;
          void refresh();
        },
      });
      await runInSlices(steps, signal).catch((error) => {
        if (!signal.aborted) throw error;
      });
      // Reading every page has filled pdf.js's caches. It refuses while a page is being drawn.
      await view.pdf.cleanup().catch(() => {});
    }

    watchTextLayers(
      view.viewer.container,
      (pages) => {
        // A mention may begin one page, or two with an image between, before its end.
        for (const page of pages) for (const from of [page, page - 1, page - 2]) placed.delete(from);
        void refresh();
      },
      signal,
    );
    const stopAnswering = pageMessaging.onMessage('getPageStatus', (): PageStatus => ({ names: annotated.names() }));
    signal.addEventListener('abort', stopAnswering);
    void read();
    onStarted({
      goTo(entity, index, opensCard) {
        const mention = mentions().filter((one) => one.entity === entity)[index];
        if (mention) void goToMention(mention, opensCard);
      },
    });
    return { settingsChanged: () => void refresh() };
  };
}
