import { useTexts } from '../texts-context.ts';

/** Says that the card is kept open, and leads back to its name, which may have left the window. */
export function PinnedBar({ onShowName }: { onShowName: () => void }) {
  const { t } = useTexts();
  return (
    <div class="pinned-bar">
      <span>{t('card.pinned')}</span>
      <button type="button" class="text-button" onClick={onShowName}>
        {t('card.showName')}
      </button>
    </div>
  );
}
