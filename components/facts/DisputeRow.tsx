import type { Dispute, Source } from '../../data/pack/schema.ts';
import { useTexts } from '../texts-context.ts';
import { SourceChips } from './SourceChip.tsx';

interface Props {
  dispute: Dispute;
  sources: Record<string, Source>;
  /** The question stands above already. */
  isAsked?: boolean;
}

/** A question on which sources differ, with their positions side by side. */
export function DisputeRow({ dispute, sources, isAsked = false }: Props) {
  const { t, lang } = useTexts();
  return (
    <section class="dispute">
      {!isAsked && (
        <h3 class="dispute-question">
          <span class="dispute-label">{t('card.sourcesDiffer')}</span> {dispute.question[lang]}
        </h3>
      )}
      <ul class="positions">
        {dispute.positions.map((position) => (
          <li key={position.says.en} class="position">
            <p>{position.says[lang]}</p>
            <SourceChips citations={position.citations} sources={sources} />
          </li>
        ))}
      </ul>
      {dispute.note && <p class="dispute-note">{dispute.note[lang]}</p>}
    </section>
  );
}
