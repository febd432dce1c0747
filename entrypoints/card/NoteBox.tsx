import { CloseButton } from '../../components/card/CloseButton.tsx';
import { useTexts } from '../../components/texts-context.ts';
import type { CallData } from '../../data/messaging/protocol.ts';
import { TITLE_ID } from '../../page/card/host-element.ts';
import { EditorFrame } from './EditorFrame.tsx';

interface Props {
  asked: CallData<'openNotes'>;
  onClose: () => void;
}

/** A card without an entity: the editor for a note on what is selected, and the page's other notes. */
export function NoteBox({ asked, onClose }: Props) {
  const { t } = useTexts();
  return (
    <>
      <div class="card-header note-header">
        <h2 id={TITLE_ID}>{t('noteBox.title')}</h2>
        <CloseButton onClose={onClose} />
      </div>
      <div class="card-body">
        <section class="notes">
          <EditorFrame asked={asked} mode="write" title={t('noteBox.frame')} onEscape={onClose} />
        </section>
      </div>
    </>
  );
}
