import { useTexts } from '../../../components/texts-context.ts';
import type { ShownPdf } from '../pdf/describe-document.ts';
import type { ViewState } from '../pdf/view-state.ts';
import type { PdfView } from '../pdf/viewer.ts';
import { PageField } from './PageField.tsx';
import { PrintButton } from './PrintButton.tsx';
import { ToolButton } from './ToolButton.tsx';
import { ZoomTools } from './ZoomTools.tsx';

const ICONS = {
  panel: 'M2.5 3.5h11v9h-11zM6.5 3.5v9',
  search: 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM10.5 10.5l3 3',
  rotate: 'M12.5 8a4.5 4.5 0 1 1-1.6-3.4M13 2.5v3h-3',
};

interface Props {
  shown: ShownPdf;
  view: PdfView | undefined;
  state: ViewState | undefined;
  isPanelOpen: boolean;
  onPanel: () => void;
  isSearching: boolean;
  onSearch: () => void;
}

/** The tools above the pages. */
export function Toolbar({ shown, view, state, isPanelOpen, onPanel, isSearching, onSearch }: Props) {
  const { t } = useTexts();
  return (
    <header class="reader-toolbar">
      <div class="tools">
        <ToolButton icon={ICONS.panel} label={t('reader.panel.toggle')} pressed={isPanelOpen} onClick={onPanel} />
        <h1 class="reader-title" title={shown.title}>
          {shown.title}
        </h1>
      </div>
      {view && state && (
        <>
          <div class="tools">
            <PageField state={state} pages={shown.pdf.numPages} onPage={(value) => view.links.goToPage(value)} />
          </div>
          <div class="tools">
            <ZoomTools state={state} view={view} />
            <ToolButton
              icon={ICONS.rotate}
              label={t('reader.rotate')}
              onClick={() => {
                view.viewer.pagesRotation = state.rotation + 90;
              }}
            />
            <PrintButton pdf={shown.pdf} />
            <ToolButton icon={ICONS.search} label={t('reader.search.open')} pressed={isSearching} onClick={onSearch} />
          </div>
        </>
      )}
    </header>
  );
}
