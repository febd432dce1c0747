import { useTexts } from '../../texts-context.ts';

/** Says that notes have vanished from the browser's store, and leads to where they may be restored. */
export function LostNotes({ onOpen }: { onOpen: () => void }) {
  const { t } = useTexts();
  return (
    <div class="failure" role="alert">
      <p>{t('notesPage.lostInCard')}</p>
      <button type="button" onClick={onOpen}>
        {t('notesPage.lostOpen')}
      </button>
    </div>
  );
}
