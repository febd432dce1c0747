import type { Entity, Language } from '../data/pack-schema.ts';
import { displayDate } from './display-date.ts';
import { KindIcon } from './KindIcon.tsx';
import { useTexts } from './texts-context.ts';

/** "28 July 1938 – 11 September 2024"; an event's single day stands alone. */
function displayDates({ kind, dates }: Entity, lang: Language): string | undefined {
  const { start, end } = dates;
  if (start && end) return displayDate(`${start}/${end}`, lang);
  if (start) return kind === 'person' ? `* ${displayDate(start, lang)}` : displayDate(start, lang);
  return end && `– ${displayDate(end, lang)}`;
}

interface Props {
  entity: Entity;
  titleId: string;
  /** Name of the card to go back to. */
  backTo?: string;
  onBack: () => void;
  onClose: () => void;
}

export function CardHeader({ entity, titleId, backTo, onBack, onClose }: Props) {
  const { t, lang } = useTexts();
  const dates = displayDates(entity, lang);
  return (
    <header class={`card-header kind-${entity.kind}`}>
      <div class="card-bar">
        {backTo && (
          <button
            type="button"
            class="icon-button"
            onClick={onBack}
            aria-label={t('card.back', backTo)}
            title={t('card.back', backTo)}
          >
            <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
              <path
                d="M10 3 5 8l5 5"
                fill="none"
                stroke="currentColor"
                stroke-width="1.6"
                stroke-linecap="round"
                stroke-linejoin="round"
              />
            </svg>
          </button>
        )}
        <span class="kind">
          <KindIcon kind={entity.kind} />
          {t(`kind.${entity.kind}`)}
        </span>
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
      </div>
      <h2 id={titleId}>{entity.name[lang]}</h2>
      <p class="line">{entity.line[lang]}</p>
      {dates && <p class="dates">{dates}</p>}
    </header>
  );
}
