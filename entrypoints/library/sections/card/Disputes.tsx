import { DisputeRow } from '../../../../components/facts/DisputeRow.tsx';
import { useTexts } from '../../../../components/texts-context.ts';
import { DISPUTE_SEVERITIES, type Dispute } from '../../../../data/pack/schema.ts';
import { useFacts } from '../../shell/facts-context.ts';

/** Every question on which sources differ, most severe first, the positions side by side. */
export function Disputes({ disputes }: { disputes: Dispute[] }) {
  const { t } = useTexts();
  const { sources } = useFacts();
  if (disputes.length === 0) return null;
  const inOrder = DISPUTE_SEVERITIES.flatMap((severity) => disputes.filter((dispute) => dispute.severity === severity));
  return (
    <section class="disputes" aria-labelledby="disputes">
      <h2 id="disputes">{t('library.card.disputes')}</h2>
      {inOrder.map((dispute) => (
        <DisputeRow key={dispute.id} dispute={dispute} sources={sources} />
      ))}
    </section>
  );
}
