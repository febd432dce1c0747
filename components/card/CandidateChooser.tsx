import { useState } from 'preact/hooks';
import type { EntityName } from '../../data/messaging/protocol.ts';
import { KindIcon } from '../icons/KindIcon.tsx';
import { useTexts } from '../texts-context.ts';

/** An entity that a mention may mean. */
export interface CandidateName extends EntityName {
  /** Between 0 and 1. */
  confidence: number;
}

interface Props {
  /** The mention's text on the page. */
  surface: string;
  /** Most likely first. */
  candidates: CandidateName[];
  chosen: string | null;
  ambiguous: boolean;
  reason: string;
  /** The reader asked for the choice although the decision is certain. */
  requested: boolean;
  /** Called with the id of the right entity; null for none of the candidates. */
  onCorrect: (id: string | null) => void;
}

/** Says which entity a mention means and why, and lets the reader correct it for this page. */
export function CandidateChooser({ surface, candidates, chosen, ambiguous, reason, requested, onCorrect }: Props) {
  const { t, lang } = useTexts();
  const [expanded, setExpanded] = useState(false);
  const [first] = candidates;
  if (!first || (candidates.length < 2 && !requested)) return null;
  const showsCandidates = ambiguous || expanded || requested;
  return (
    <section class={ambiguous ? 'chooser chooser-open' : 'chooser'} aria-label={t('card.chooser', surface)}>
      <p>
        {ambiguous ? t('card.couldBe') : t('card.weThink', first.name[lang])} {reason}
      </p>
      {!ambiguous && !requested && (
        <button type="button" class="text-button" aria-expanded={expanded} onClick={() => setExpanded(!expanded)}>
          {t('card.notRight')}
        </button>
      )}
      {showsCandidates && (
        <ul class="candidates">
          {candidates.map(({ id, name, line, kind, confidence }) => (
            <li key={id}>
              <button
                type="button"
                class={`kind-${kind}`}
                aria-pressed={id === chosen}
                onClick={() => id !== chosen && onCorrect(id)}
              >
                <KindIcon kind={kind} />
                <span class="candidate-name">{name[lang]}</span>
                <span class="share">{t('card.share', Math.round(confidence * 100))}</span>
                <span class="candidate-line">{line[lang]}</span>
              </button>
            </li>
          ))}
          <li>
            <button type="button" class="candidate-none" onClick={() => onCorrect(null)}>
              {t('card.noneOfThese')}
            </button>
          </li>
        </ul>
      )}
    </section>
  );
}
