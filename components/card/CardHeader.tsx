import { useState } from 'preact/hooks';
import type { Entity } from '../../data/pack/schema.ts';
import { displayEntityDates } from '../dates/entity-dates.ts';
import { Icon, MORE_DOTS } from '../icons/Icon.tsx';
import { KindIcon } from '../icons/KindIcon.tsx';
import { useTexts } from '../texts-context.ts';
import { CloseButton } from './CloseButton.tsx';

interface Props {
  entity: Entity;
  titleId: string;
  /** Shows the name alone, to leave room for writing. */
  compact: boolean;
  /** Names of the cards that led here; the last one is where "back" goes. */
  path: string[];
  onBack: () => void;
  onClose: () => void;
  /** Absent where the card does not close by itself. */
  onPin?: (pinned: boolean) => void;
  /** Absent where the card has no options. */
  onToggleOptions?: () => void;
  showsOptions: boolean;
}

/** The head of a card: kind, name, description, dates and the card's buttons. */
export function CardHeader({
  entity,
  titleId,
  compact,
  path,
  onBack,
  onClose,
  onPin,
  onToggleOptions,
  showsOptions,
}: Props) {
  const { t, lang } = useTexts();
  const dates = displayEntityDates(entity, lang);
  const [pinned, setPinned] = useState(false);
  const backTo = path.at(-1);
  return (
    <div class={`card-header kind-${entity.kind}`}>
      <div class="card-bar">
        {backTo && (
          <button
            type="button"
            class="icon-button"
            onClick={onBack}
            aria-label={t('card.back', backTo)}
            title={t('card.back', backTo)}
          >
            <Icon d="M10 3 5 8l5 5" />
          </button>
        )}
        <span class="kind">
          <KindIcon kind={entity.kind} />
          {t(`kind.${entity.kind}`)}
        </span>
        {onToggleOptions && (
          <button
            type="button"
            class="icon-button"
            aria-expanded={showsOptions}
            aria-controls="ficha-card-options"
            aria-label={t('card.options')}
            title={t('card.options')}
            onClick={onToggleOptions}
          >
            <Icon d={MORE_DOTS} width={2} />
          </button>
        )}
        {onPin && (
          <button
            type="button"
            class="icon-button pin"
            aria-pressed={pinned}
            aria-label={t('card.pin')}
            title={t(pinned ? 'card.pinned' : 'card.pin')}
            onClick={() => {
              setPinned(!pinned);
              onPin(!pinned);
            }}
          >
            <Icon d="M6 2.2h4l-.6 4.4 2.2 2.6H4.4l2.2-2.6ZM8 9.2V14" width={1.4} filled={pinned} />
          </button>
        )}
        <CloseButton onClose={onClose} />
      </div>
      {path.length > 0 && (
        <ol class="path" aria-label={t('card.path')}>
          {path.map((name, index) => (
            <li key={`${index} ${name}`}>{name}</li>
          ))}
        </ol>
      )}
      <h2 id={titleId}>{entity.name[lang]}</h2>
      {!compact && <p class="line">{entity.line[lang]}</p>}
      {!compact && dates && <p class="dates">{dates}</p>}
    </div>
  );
}
