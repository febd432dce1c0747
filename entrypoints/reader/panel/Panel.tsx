import { useEffect, useState } from 'preact/hooks';
import { useTexts } from '../../../components/texts-context.ts';
import type { EntityName } from '../../../data/messaging/protocol.ts';
import type { TextKey } from '../../../locales/texts.ts';
import type { DocumentName } from '../names/document-names.ts';
import type { ReadingProgress } from '../names/read-names.ts';
import type { GoToMention } from '../names/use-names.ts';
import type { ShownPdf } from '../pdf/describe-document.ts';
import { type OutlineItem, outlineOf } from '../pdf/outline.ts';
import type { PdfView } from '../pdf/viewer.ts';
import { DocumentNotes } from './DocumentNotes.tsx';
import { NamesList } from './NamesList.tsx';
import { Outline } from './Outline.tsx';

const TABS = ['names', 'outline', 'notes'] as const;
type Tab = (typeof TABS)[number];

const LABELS: Record<Tab, TextKey> = {
  names: 'reader.panel.names',
  outline: 'reader.panel.outline',
  notes: 'reader.panel.notes',
};

interface Props {
  shown: ShownPdf;
  view: PdfView | undefined;
  names: DocumentName[];
  nameOf: (id: string) => EntityName | undefined;
  progress: ReadingProgress | undefined;
  goTo: GoToMention;
}

/** The names of the document, its outline, or the reader's notes on it. */
export function Panel({ shown, view, names, nameOf, progress, goTo }: Props) {
  const { t } = useTexts();
  const [tab, setTab] = useState<Tab>('names');
  const [outline, setOutline] = useState<OutlineItem[]>();
  useEffect(() => void outlineOf(shown.pdf).then(setOutline), [shown]);

  function onKey(event: KeyboardEvent) {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    const step = event.key === 'ArrowRight' ? 1 : TABS.length - 1;
    const next = TABS[(TABS.indexOf(tab) + step) % TABS.length] ?? tab;
    setTab(next);
    document.getElementById(`tab-${next}`)?.focus();
  }

  return (
    <aside class="reader-panel" aria-label={t('reader.panel.label')}>
      <div role="tablist" aria-label={t('reader.panel.label')} class="panel-tabs">
        {TABS.map((name) => (
          <button
            key={name}
            id={`tab-${name}`}
            type="button"
            role="tab"
            aria-selected={tab === name}
            aria-controls="panel"
            tabIndex={tab === name ? 0 : -1}
            onClick={() => setTab(name)}
            onKeyDown={onKey}
          >
            {t(LABELS[name])}
          </button>
        ))}
      </div>
      <div id="panel" role="tabpanel" aria-labelledby={`tab-${tab}`} class="panel-content" tabIndex={-1}>
        {tab === 'names' && <NamesList names={names} nameOf={nameOf} progress={progress} goTo={goTo} />}
        {tab === 'outline' && (
          <Outline items={outline} onChoose={(destination) => void view?.links.goToDestination(destination as never)} />
        )}
        {tab === 'notes' && <DocumentNotes shown={shown} />}
      </div>
    </aside>
  );
}
