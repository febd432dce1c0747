/** Runs Ficha in an open document, as the reader's settings say. */
import { isOff } from '../../../data/settings/settings.ts';
import { loadHostScriptFile } from '../../../page/card/host-script-file.ts';
import { runOnPage } from '../../../page/lifecycle/run.ts';
import type { DateOfDocument } from '../pdf/describe-document.ts';
import type { PdfView } from '../pdf/viewer.ts';
import type { DocumentText } from '../text/document-text.ts';
import { annotateDocument, type DocumentAnnotations, type NamesHandlers } from './annotate-document.ts';

interface Options extends NamesHandlers {
  view: PdfView;
  text: DocumentText;
  site: string | undefined;
  date: DateOfDocument;
  signal: AbortSignal;
}

/** Ficha at work in a document. */
export interface RunningNames {
  /** Goes to a mention of a name (from 0, in the order of the document), and opens its card if asked. */
  goTo(entity: string, index: number, opensCard?: boolean): void;
}

/** Waits until the page that the reader looks at is drawn: names must not delay it. */
async function firstPageDrawn({ viewer, events }: PdfView): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  events.on('pagerendered', () => resolve(), { once: true } as never);
  // Drawn before this was called.
  if (viewer.getPageView(viewer.currentPageNumber - 1)?.renderingState === 3) resolve();
  await promise;
}

/** Starts at once and ends with `signal`. */
export function runNames({ signal, ...options }: Options): RunningNames {
  let annotations: DocumentAnnotations | undefined;
  void firstPageDrawn(options.view).then(async () => {
    // For notes too, where names are off.
    void options.date.read();
    await loadHostScriptFile();
    if (signal.aborted) return;
    const start = annotateDocument({
      ...options,
      onStarted: (started) => {
        annotations = started;
      },
    });
    void runOnPage(
      { signal, isInvalidated: () => signal.aborted },
      (settings) => (options.site !== undefined && isOff(settings, options.site) ? undefined : settings),
      start,
    );
  });
  return { goTo: (...where) => annotations?.goTo(...where) };
}
