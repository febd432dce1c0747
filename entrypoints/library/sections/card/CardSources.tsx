import { useTexts } from '../../../../components/texts-context.ts';
import { useFacts } from '../../shell/facts-context.ts';
import { SourceList } from '../../shell/SourceList.tsx';

/** What the card is drawn from: each source once, with its perspective and how many statements of the card rest on it. */
export function CardSources({ id }: { id: string }) {
  const { t } = useTexts();
  const { sources, factsAbout, disputesAbout } = useFacts();
  const cited = new Map<string, number>();
  for (const { citations } of [...factsAbout(id), ...disputesAbout(id).flatMap(({ positions }) => positions)])
    for (const source of new Set(citations.map((citation) => citation.source)))
      cited.set(source, (cited.get(source) ?? 0) + 1);
  const listed = [...cited].flatMap(([source, times]) => {
    const found = sources[source];
    return found ? [{ source: found, times }] : [];
  });
  if (listed.length === 0) return null;
  return (
    <section class="card-sources" aria-labelledby="sources">
      <h2 id="sources">{t('library.card.sources')}</h2>
      <SourceList sources={listed.sort((a, b) => b.times - a.times)} />
    </section>
  );
}
