import type { CardData } from '../../data/facts/card-data.ts';
import { displayShortDate } from '../dates/display-date.ts';
import { useTexts } from '../texts-context.ts';

interface Props {
  card: Pick<CardData, 'facts' | 'pack' | 'isOwn'>;
  writing: boolean;
  onWriting: (writing: boolean) => void;
  /** Opens the entity's full card in the library. */
  onOpenFullCard?: (() => void) | undefined;
}

/** The foot of a card: all its facts, a new note, and when its facts were last checked. */
export function CardFooter({ card: { facts, pack, isOwn }, writing, onWriting, onOpenFullCard }: Props) {
  const { t, count, lang } = useTexts();
  return (
    <div class="card-footer">
      {onOpenFullCard && facts.length > 0 && (
        <button type="button" class="text-button" onClick={onOpenFullCard}>
          {count('card.allFacts', facts.length)}
        </button>
      )}
      <button type="button" class="text-button" onClick={() => onWriting(!writing)}>
        {t(writing ? 'card.backToFacts' : 'card.addNote')}
      </button>
      <span class="card-checked">
        {isOwn ? t('own.cardIsYours') : t('card.checked', displayShortDate(pack.asOf, lang))}
      </span>
    </div>
  );
}
