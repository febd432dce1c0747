import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { EntityName } from '../../data/messaging/protocol.ts';
import { KindIcon } from '../icons/KindIcon.tsx';
import { useTexts } from '../texts-context.ts';
import { BackButton } from './CardHeader.tsx';
import { CloseButton } from './CloseButton.tsx';
import { useScrollKeys } from './use-scroll-keys.ts';

/** An entity that a mention may mean. */
export interface CandidateName extends EntityName {
  /** Between 0 and 1. */
  confidence: number;
  /** Names on the page that are related to it. */
  namedNearby?: string[];
}

interface Props {
  titleId: string;
  /** The mention's text on the page. */
  surface: string;
  /** Most likely first. */
  candidates: readonly CandidateName[];
  /** The one whose card was shown; absent where the name is ambiguous. */
  chosen?: string;
  /** Why it was taken, in a sentence; absent where the name is ambiguous. */
  reason?: string;
  /** Says that the reader has chosen none of them. */
  correction?: ComponentChildren;
  /** Called with the id of the right entity; null for none of the candidates. */
  onChoose: (id: string | null) => void;
  /** Leads back to the card from which the reader came; absent where there is none. */
  onBack?: () => void;
  onClose: () => void;
}

/** A card that asks which entity a name means, instead of telling facts of one of them. */
export function CandidateChooser({
  titleId,
  surface,
  candidates,
  chosen,
  reason,
  correction,
  onChoose,
  onBack,
  onClose,
}: Props) {
  const { t, lang } = useTexts();
  const body = useRef<HTMLDivElement>(null);
  useScrollKeys(body);
  const why = ({ id, namedNearby = [] }: CandidateName) => {
    if (id === chosen && reason) return reason;
    return namedNearby.length > 0 ? t('card.whyAlsoNamed', namedNearby.join(', ')) : t('card.whyNameOnly');
  };
  return (
    <>
      <div class="card-header chooser-header">
        {onBack && <BackButton label={t('card.backToFacts')} onBack={onBack} />}
        <div class="card-name">
          <h2 id={titleId}>{t('card.which', surface)}</h2>
          {!chosen && !correction && <p class="vitals">{t('card.whichHelp')}</p>}
        </div>
        <div class="card-buttons">
          <CloseButton onClose={onClose} />
        </div>
      </div>
      <div class="card-body chooser" ref={body} tabIndex={-1}>
        {correction}
        <ul class="candidates">
          {candidates.map((candidate, index) => (
            <li key={candidate.id}>
              <button
                type="button"
                class={`candidate kind-${candidate.kind}`}
                aria-labelledby={`${titleId}-name-${index}`}
                aria-describedby={`${titleId}-line-${index} ${titleId}-why-${index}`}
                {...(chosen ? { 'aria-pressed': candidate.id === chosen } : {})}
                onClick={() => onChoose(candidate.id)}
              >
                <KindIcon kind={candidate.kind} />
                <span id={`${titleId}-name-${index}`} class="candidate-name">
                  {candidate.name[lang]}
                </span>
                <span id={`${titleId}-line-${index}`} class="candidate-line">
                  {candidate.line[lang]}
                </span>
                <span id={`${titleId}-why-${index}`} class="candidate-why">
                  {why(candidate)}
                </span>
              </button>
            </li>
          ))}
        </ul>
        {!correction && (
          <button type="button" class="text-button candidate-none" onClick={() => onChoose(null)}>
            {t('card.noneOfThese')}
          </button>
        )}
      </div>
    </>
  );
}
