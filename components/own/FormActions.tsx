import { useTexts } from '../texts-context.ts';

interface Props {
  isSaving: boolean;
  /** Why saving failed, as a sentence; empty unless it did. */
  failure: string | undefined;
  onCancel: () => void;
}

/** The foot of a form: why it was not saved, and its buttons. */
export function FormActions({ isSaving, failure, onCancel }: Props) {
  const { t } = useTexts();
  return (
    <>
      {failure && (
        <p class="own-problem" role="alert">
          {failure}
        </p>
      )}
      <div class="own-actions">
        <button type="submit" class="primary" disabled={isSaving}>
          {t(isSaving ? 'own.saving' : 'own.save')}
        </button>
        <button type="button" class="more" onClick={onCancel}>
          {t('own.cancel')}
        </button>
      </div>
    </>
  );
}
