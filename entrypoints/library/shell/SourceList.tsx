import { displayDate } from '../../../components/dates/display-date.ts';
import { useTexts } from '../../../components/texts-context.ts';
import type { Citation, Source } from '../../../data/pack/schema.ts';

/** Counts the statements (facts and positions) that cite each source, by source id. */
export function countCitingStatements(statements: { citations: Citation[] }[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { citations } of statements)
    for (const source of new Set(citations.map((citation) => citation.source)))
      counts.set(source, (counts.get(source) ?? 0) + 1);
  return counts;
}

interface Props {
  /** Each source with the number of statements that cite it. */
  sources: { source: Source; statements: number }[];
}

/** Sources with authors, publisher, date, kind and perspective. */
export function SourceList({ sources }: Props) {
  const { t, count, lang } = useTexts();
  return (
    <ul class="source-list">
      {sources.map(({ source, statements }) => (
        <li key={source.id} class={`source source-${source.kind}`}>
          <p>
            <a href={source.url} target="_blank" rel="noopener noreferrer" lang={source.lang}>
              {source.title}
            </a>
          </p>
          <p class="quiet">
            <span class="source-kind">{t(`sourceKind.${source.kind}`)}</span> {source.publisher}
            {source.published && `, ${displayDate(source.published, lang)}`}
            {source.byline.length > 0 && ` · ${source.byline.join(', ')}`}
            {' · '}
            {count('library.citedBy', statements)}
          </p>
          {source.perspective && <p class="source-perspective">{source.perspective[lang]}</p>}
        </li>
      ))}
    </ul>
  );
}
