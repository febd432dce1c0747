import { useTexts } from '../../texts-context.ts';

/** Says that notes have vanished from the browser, with a button to where they can be restored. */
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
