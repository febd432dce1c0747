import { useTexts } from '../../../../components/texts-context.ts';
import { countCitingStatements } from '../../shell/cited-sources.ts';
import { useFacts } from '../../shell/facts-context.ts';
import { SourceList } from '../../shell/SourceList.tsx';

/** The sources of a card, by publisher. */
export function CardSources({ id }: { id: string }) {
  const { t } = useTexts();
  const { sources, factsAbout, disputesAbout } = useFacts();
  const statements = [...factsAbout(id), ...disputesAbout(id).flatMap(({ positions }) => positions)];
  const listed = [...countCitingStatements(statements)].flatMap(([sourceId, count]) => {
    const source = sources[sourceId];
    return source ? [{ source, statements: count }] : [];
  });
  if (listed.length === 0) return null;
  return (
    <section class="card-sources" aria-labelledby="sources">
      <h2 id="sources">{t('library.card.sources')}</h2>
      <SourceList sources={listed} />
    </section>
  );
}
