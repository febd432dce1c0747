import { useTexts } from '../texts-context.ts';

/** Fills a card that has no facts to show: while it loads, or when it could not. */
export function CardMessage({ text, busy, onRetry }: { text: string; busy?: boolean; onRetry?: () => void }) {
  const { t } = useTexts();
  return (
    <div class="card-message" role="status" aria-busy={busy}>
      <p>{text}</p>
      {onRetry && (
        <button type="button" class="more" onClick={onRetry}>
          {t('retry')}
        </button>
      )}
    </div>
  );
}
