import { useTexts } from '../texts-context.ts';

/** Says plainly that a card is the reader's own. */
export function OwnNotice() {
  const { t } = useTexts();
  return (
    <p class="own-notice">
      <strong>{t('own.cardIsYours')}</strong> · {t('own.cardIsYoursHelp')}
    </p>
  );
}
