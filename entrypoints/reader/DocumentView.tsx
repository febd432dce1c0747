import { useEffect, useRef, useState } from 'preact/hooks';
import { useTexts } from '../../components/texts-context.ts';
import type { EntityName } from '../../data/messaging/protocol.ts';
import type { TextKey } from '../../locales/texts.ts';
import type { ReadingProgress } from './names/read-names.ts';
import { useNames } from './names/use-names.ts';
import { Panel } from './panel/Panel.tsx';
import type { ShownPdf } from './pdf/describe-document.ts';
import { useView } from './pdf/use-view.ts';
import { useViewerKeys } from './pdf/use-viewer-keys.ts';
import { SearchBar } from './toolbar/SearchBar.tsx';
import { Toolbar } from './toolbar/Toolbar.tsx';

/** Narrower windows show the document first, and the panel over it on demand. */
const WIDE_ENOUGH = '(min-width: 50rem)';

/** Why nothing can be found in a document that has been read. */
function noticeOf({ read, pages, withoutText, unreadable }: ReadingProgress): TextKey | undefined {
  if (read < pages || withoutText + unreadable < pages) return undefined;
  return unreadable > 0 ? 'reader.unreadable' : 'reader.scan';
}

/** An open document: toolbar, panel and pages. */
export function DocumentView({ shown }: { shown: ShownPdf }) {
  const { t, lang } = useTexts();
  const container = useRef<HTMLDivElement>(null);
  const { view, state } = useView(shown, container);
  const { names, named, progress, reached, goTo } = useNames(shown, view);
  const [isPanelOpen, setIsPanelOpen] = useState(() => matchMedia(WIDE_ENOUGH).matches);
  const [isSearching, setIsSearching] = useState(false);
  useViewerKeys(view, () => setIsSearching(true));
  useEffect(() => {
    document.title = shown.title;
  }, [shown]);
  useEffect(() => {
    for (const page of view?.viewer.container.querySelectorAll<HTMLElement>('.page') ?? [])
      page.setAttribute('aria-label', t('reader.pageOf', page.dataset.pageNumber ?? '', shown.pdf.numPages));
  }, [view, t, shown]);

  const nameOf = (id: string): EntityName | undefined => named.get(id);
  const notice = progress && noticeOf(progress);
  const reachedName = reached && nameOf(reached.entity)?.name[lang];
  return (
    <div class="reader">
      <Toolbar
        shown={shown}
        view={view}
        state={state}
        isPanelOpen={isPanelOpen}
        onPanel={() => setIsPanelOpen((isOpen) => !isOpen)}
        isSearching={isSearching}
        onSearch={() => setIsSearching((is) => !is)}
      />
      {isSearching && view && <SearchBar view={view} onClose={() => setIsSearching(false)} />}
      {notice && (
        <p class="reader-notice" role="status">
          {t(notice)}
        </p>
      )}
      <div class="reader-body">
        {isPanelOpen && (
          <Panel
            shown={shown}
            view={view}
            names={names}
            nameOf={nameOf}
            progress={progress}
            goTo={(...where) => {
              if (!matchMedia(WIDE_ENOUGH).matches) setIsPanelOpen(false);
              goTo(...where);
            }}
          />
        )}
        <main class="reader-main">
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: so that the keyboard can scroll it. */}
          {/* biome-ignore lint/a11y/useSemanticElements: pdf.js accepts only this element. */}
          <div ref={container} class="reader-pages" tabIndex={0} role="region" aria-label={t('reader.document')}>
            <div class="pdfViewer" lang={shown.lang} />
          </div>
        </main>
      </div>
      <p class="visually-hidden" role="status">
        {reached && reachedName && t('reader.reached', reachedName, reached.page, reached.position, reached.total)}
      </p>
    </div>
  );
}
