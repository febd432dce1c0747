import { useTexts } from './texts-context.ts';

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
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path d="m4 4 8 8m0-8-8 8" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" />
      </svg>
    </button>
  );
}
