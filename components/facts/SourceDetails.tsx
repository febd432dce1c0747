import type { Citation, Source } from '../../data/pack/schema.ts';
import { displayDate } from '../dates/display-date.ts';
import { useTexts } from '../texts-context.ts';

/** What a chip has no room for: the source's title in its own language, who wrote it, when, and from what standpoint it is published. */
export function SourceDetails({ citations, sources }: { citations: Citation[]; sources: Record<string, Source> }) {
  const { t, lang } = useTexts();
  const cited = new Set(citations.map(({ source }) => source));
  return (
    <ul class="source-details">
      {[...cited].map((id) => {
        const source = sources[id];
        return (
          source && (
            <li key={id}>
              <cite lang={source.lang}>{source.title}</cite>
              <span>
                {[
                  t(`sourceKind.${source.kind}`),
                  source.byline.join(', '),
                  source.publisher,
                  source.published && displayDate(source.published, lang),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
              {source.perspective && <span>{source.perspective[lang]}</span>}
            </li>
          )
        );
      })}
    </ul>
  );
}
