import type { CardData } from '../../data/facts/card-data.ts';
import { Icon, MORE_DOTS } from '../icons/Icon.tsx';
import { KindIcon } from '../icons/KindIcon.tsx';
import { useTexts } from '../texts-context.ts';
import { CloseButton } from './CloseButton.tsx';
import { EntityPicture } from './EntityPicture.tsx';
import { vitalsOf } from './vitals.ts';

interface Props {
  card: Pick<CardData, 'entity' | 'related'>;
  titleId: string;
  /** Shows the name alone, to leave room for writing. */
  compact: boolean;
  /** Names of the cards that led here; the last one is where "back" goes. */
  path: string[];
  onBack: () => void;
  onClose: () => void;
  /** Absent where the card has no options. */
  onToggleOptions?: (() => void) | undefined;
  showsOptions: boolean;
}

/** The button that leads to the card before. */
export function BackButton({ label, onBack }: { label: string; onBack: () => void }) {
  return (
    <button type="button" class="icon-button back" onClick={onBack} aria-label={label} title={label}>
      <Icon d="M10 3 5 8l5 5" />
    </button>
  );
}

/** The head of a card: picture, kind, name, line, key data and the card's buttons. */
export function CardHeader({ card, titleId, compact, path, onBack, onClose, onToggleOptions, showsOptions }: Props) {
  const texts = useTexts();
  const { t, lang } = texts;
  const { kind, name, line, locator, portrait } = card.entity;
  // Else the picture is that icon already.
  const showsIcon = kind === 'person' || (locator ?? portrait) !== undefined || compact;
  const vitals = vitalsOf(card, texts);
  const backTo = path.at(-1);
  return (
    <div class={`card-header kind-${kind}`}>
      {backTo && <BackButton label={t('card.back', backTo)} onBack={onBack} />}
      {!compact && <EntityPicture {...card.entity} />}
      <div class="card-name">
        <div class="card-title">
          <h2 id={titleId}>{name[lang]}</h2>
          <span class="kind" title={t(`kind.${kind}`)}>
            {showsIcon && <KindIcon kind={kind} />}
            <span class="visually-hidden">{t(`kind.${kind}`)}</span>
          </span>
        </div>
        {!compact && <p class="line">{line[lang]}</p>}
        {!compact && vitals.length > 0 && <p class="vitals">{vitals.join(' · ')}</p>}
      </div>
      <div class="card-buttons">
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
        <CloseButton onClose={onClose} />
      </div>
    </div>
  );
}
