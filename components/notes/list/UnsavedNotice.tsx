import { beginningOf } from '../../beginning-of.ts';
import { useTexts } from '../../texts-context.ts';

interface Props {
  text: string;
  /** Opens the editor with this text. */
  onContinue: () => void;
}

/** Says that a text was written and not saved, and leads back to it. */
export function UnsavedNotice({ text, onContinue }: Props) {
  const { t } = useTexts();
  return (
    <div class="notice unsaved">
      <p>
        {t('noteEditor.notSaved')}: {t('card.quoted', beginningOf(text))}
      </p>
      <button type="button" onClick={onContinue}>
        {t('noteEditor.continue')}
      </button>
    </div>
  );
}
