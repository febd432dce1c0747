import { displayDate } from '../../../components/dates/display-date.ts';
import { useTexts } from '../../../components/texts-context.ts';
import { type CitedSource, groupByPublisher } from './cited-sources.ts';

/** A publisher with more sources than this folds them. */
const MAX_OPEN_SOURCES = 4;

function SourceItem({ source, statements }: CitedSource) {
  const { count, lang } = useTexts();
  const details = [source.published && displayDate(source.published, lang), source.byline.join(', ')];
  return (
    <li class="source">
      <a href={source.url} target="_blank" rel="noopener noreferrer" lang={source.lang}>
        {source.title}
      </a>
      <p class="quiet">{[...details, count('library.citedBy', statements)].filter(Boolean).join(' · ')}</p>
    </li>
  );
}

function Sources({ sources }: { sources: CitedSource[] }) {
  const { count } = useTexts();
  const list = (
    <ul>
      {sources.map((cited) => (
        <SourceItem key={cited.source.id} {...cited} />
      ))}
    </ul>
  );
  if (sources.length <= MAX_OPEN_SOURCES) return list;
  return (
    <details class="fold">
      <summary>{count('library.about.sourceCount', sources.length)}</summary>
      {list}
    </details>
  );
}

/** Sources under their publishers, each publisher with its kind and its standpoint. */
export function SourceList({ sources }: { sources: CitedSource[] }) {
  const { t, lang } = useTexts();
  return (
    <ul class="source-list">
      {groupByPublisher(sources).map(({ publisher, kind, tag, perspective, sources: ofPublisher }) => (
        <li key={`${publisher} ${kind} ${perspective?.en}`} class="publisher">
          <p class="publisher-name">
            <strong>{publisher}</strong> <span class="source-tag">{t(`sourceKind.${kind}`)}</span>
            {tag && <span class="source-tag source-standpoint">{tag[lang]}</span>}
          </p>
          {perspective && <p class="source-perspective">{perspective[lang]}</p>}
          <Sources sources={ofPublisher} />
        </li>
      ))}
    </ul>
  );
}
