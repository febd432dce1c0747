import { displayDate } from '../../../components/dates/display-date.ts';
import { useTexts } from '../../../components/texts-context.ts';
import type { Source } from '../../../data/pack/schema.ts';

interface Props {
  sources: { source: Source /** Statements that cite it. */; times: number }[];
}

/** Sources with everything a reader needs to weigh them: who, when, of what kind, from what standpoint. */
export function SourceList({ sources }: Props) {
  const { t, count, lang } = useTexts();
  return (
    <ul class="source-list">
      {sources.map(({ source, times }) => (
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
            {count('library.citedBy', times)}
          </p>
          {source.perspective && <p class="source-perspective">{source.perspective[lang]}</p>}
        </li>
      ))}
    </ul>
  );
}
