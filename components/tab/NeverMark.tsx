import { useTexts } from '../texts-context.ts';

interface Props {
  neverMarked: boolean;
  onChange: (never: boolean) => void;
}

/** Has a name never marked again, on any page, and takes that back. */
export function NeverMark({ neverMarked, onChange }: Props) {
  const { t } = useTexts();
  return (
    <div class="never-mark">
      <button type="button" class="more" onClick={() => onChange(!neverMarked)}>
        {t(neverMarked ? 'panel.markAgain' : 'panel.neverMark')}
      </button>
      <p role="status">{neverMarked && t('panel.isNeverMarked')}</p>
    </div>
  );
}
