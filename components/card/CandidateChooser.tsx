import { useState } from 'preact/hooks';
import type { EntityName } from '../../data/messaging/protocol.ts';
import { KindIcon } from '../icons/KindIcon.tsx';
import { useTexts } from '../texts-context.ts';

export interface CandidateName extends EntityName {
  /** Between 0 and 1. */
  confidence: number;
}

interface Props {
  /** The name as it stands in the text. */
  surface: string;
  /** Whom it may mean, the likeliest first. */
  candidates: CandidateName[];
  chosen: string | null;
  ambiguous: boolean;
  reason: string;
  /** The reader asks for the others, though we are sure. */
  asked: boolean;
  /** Says whom the name means here; null: none of ours. */
  onCorrect: (id: string | null) => void;
}

/** Says whom we take the name for, and why; lets the reader correct it for this page. */
export function CandidateChooser({ surface, candidates, chosen, ambiguous, reason, asked, onCorrect }: Props) {
  const { t, lang } = useTexts();
  const [opened, setOpened] = useState(false);
  const [first] = candidates;
  if (!first || (candidates.length < 2 && !asked)) return null;
  const unfolded = ambiguous || opened || asked;
  return (
    <section class={ambiguous ? 'chooser chooser-open' : 'chooser'} aria-label={t('card.chooser', surface)}>
      <p>
        {ambiguous ? t('card.couldBe') : t('card.weThink', first.name[lang])} {reason}
      </p>
      {!ambiguous && !asked && (
        <button type="button" class="text-button" aria-expanded={opened} onClick={() => setOpened(!opened)}>
          {t('card.notRight')}
        </button>
      )}
      {unfolded && (
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
