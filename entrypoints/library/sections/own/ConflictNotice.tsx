import { useTexts } from '../../../../components/texts-context.ts';
import type { OwnCard } from '../../../../data/own/own-card.ts';

interface Props {
  card: OwnCard;
  deleted: boolean;
  onMine: () => void;
  onTheirs: () => void;
}

/** Says that another window has changed or deleted the card, and asks which state stays. */
export function ConflictNotice({ deleted, onMine, onTheirs }: Props) {
  const { t } = useTexts();
  return (
    <div class="own-saved" role="alert">
      <p>{t(deleted ? 'own.conflictDeleted' : 'own.conflict')}</p>
      <div class="own-actions">
        <button type="button" class="more" onClick={onMine}>
          {t('own.keepMine')}
        </button>
        <button type="button" class="more" onClick={onTheirs}>
          {t('own.takeTheirs')}
        </button>
      </div>
    </div>
  );
}
