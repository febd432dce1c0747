import { useTexts } from '../../components/texts-context.ts';
import type { CallData } from '../../data/service.ts';
import { EditorFrame } from './EditorFrame.tsx';
import { TITLE_ID } from './host-element.ts';

interface Props {
  asked: CallData<'openNotes'>;
  onClose: () => void;
}

/** A card without an entity: the editor for a note on what is selected, and the page's other notes. */
export function NoteBox({ asked, onClose }: Props) {
  const { t } = useTexts();
  return (
    <>
      <header class="card-header note-header">
        <h2 id={TITLE_ID}>{t('noteBox.title')}</h2>
        <button
          type="button"
          class="icon-button close"
          onClick={onClose}
          aria-label={t('card.close')}
          title={t('card.close')}
        >
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <path d="m4 4 8 8m0-8-8 8" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" />
          </svg>
        </button>
      </header>
      <div class="card-body">
        <section class="notes">
          <EditorFrame asked={asked} mode="write" title={t('noteBox.frame')} onEscape={onClose} />
        </section>
      </div>
    </>
  );
}
