import { DisputeRow } from '../../../../components/facts/DisputeRow.tsx';
import { useTexts } from '../../../../components/texts-context.ts';
import { DISPUTE_SEVERITIES, type Dispute } from '../../../../data/pack/schema.ts';
import { useFacts } from '../../shell/facts-context.ts';

/** Disputes shown before the others fold, so that the facts are not far below. */
const MAX_SHOWN = 2;

/** All disputes about an entity, the most severe first. */
export function Disputes({ disputes }: { disputes: Dispute[] }) {
  const { t, count } = useTexts();
  const { sources } = useFacts();
  if (disputes.length === 0) return null;
  const inOrder = DISPUTE_SEVERITIES.flatMap((severity) => disputes.filter((dispute) => dispute.severity === severity));
  const rows = inOrder.map((dispute) => <DisputeRow key={dispute.id} dispute={dispute} sources={sources} />);
  return (
    <section class="disputes" aria-labelledby="disputes">
      <h2 id="disputes">{t('library.card.disputes')}</h2>
      {rows.slice(0, MAX_SHOWN)}
      {rows.length > MAX_SHOWN && (
        <details class="fold">
          <summary>{count('library.card.moreDisputes', rows.length - MAX_SHOWN)}</summary>
          {rows.slice(MAX_SHOWN)}
        </details>
      )}
    </section>
  );
}
