import { Icon } from '../icons/Icon.tsx';
import { useTexts } from '../texts-context.ts';

/** The cross at the head of what stands over a page. */
export function CloseButton({ onClose }: { onClose: () => void }) {
  const { t } = useTexts();
  return (
    <button
      type="button"
      class="icon-button close"
      onClick={onClose}
      aria-label={t('card.close')}
      title={t('card.close')}
    >
      <Icon d="m4 4 8 8m0-8-8 8" />
    </button>
  );
}
