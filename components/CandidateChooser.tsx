import type { EntityName } from '../data/service.ts';
import { useTexts } from './texts-context.ts';

export interface CandidateName extends EntityName {
  /** Between 0 and 1. */
  confidence: number;
}

interface Props {
  candidates: CandidateName[];
  chosen: string;
  ambiguous: boolean;
  reason: string;
  onChoose: (id: string) => void;
}

/** Says whom we take the name for, and why; offers the others that it could mean. */
export function CandidateChooser({ candidates, chosen, ambiguous, reason, onChoose }: Props) {
  const { t, lang } = useTexts();
  const [first] = candidates;
  if (!first || candidates.length < 2) return null;
  return (
    <section class={ambiguous ? 'chooser chooser-open' : 'chooser'}>
      <p>
        {ambiguous ? t('card.couldBe') : t('card.weThink', first.name[lang])} {reason}
      </p>
      <div class="candidates">
        {candidates.map(({ id, name, confidence }) => (
          <button key={id} type="button" aria-pressed={id === chosen} onClick={() => onChoose(id)}>
            {name[lang]} <span class="share">{Math.round(confidence * 100)} %</span>
          </button>
        ))}
      </div>
    </section>
  );
}
