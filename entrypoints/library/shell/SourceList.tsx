import { displayDate } from '../../../components/dates/display-date.ts';
import { publisherName } from '../../../components/facts/publisher-name.ts';
import { useTexts } from '../../../components/texts-context.ts';
import { type CitedSource, groupByStrength, type PublisherSources } from './cited-sources.ts';

/** A list of more sources than this is folded. */
const MAX_OPEN_SOURCES = 12;

/** A publisher with more sources than this folds them. */
const MAX_OPEN_TITLES = 4;

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
  if (sources.length <= MAX_OPEN_TITLES) return list;
  return (
    <details class="fold">
      <summary>{count('library.about.sourceCount', sources.length)}</summary>
      {list}
    </details>
  );
}

function Publisher({ kind, tag, perspective, sources, ...names }: PublisherSources) {
  const { t, lang } = useTexts();
  return (
    <li class="publisher">
      <p class="publisher-name">
        <strong>{publisherName(names, lang)}</strong> <span class="source-tag">{t(`sourceKind.${kind}`)}</span>
        {tag && <span class="source-tag source-standpoint">{tag[lang]}</span>}
      </p>
      {perspective && <p class="source-perspective">{perspective[lang]}</p>}
      <Sources sources={sources} />
    </li>
  );
}

/** Sources by strength and publisher, each publisher with its kind and its standpoint. */
export function SourceList({ sources }: { sources: CitedSource[] }) {
  const { t, count } = useTexts();
  return (
    <>
      {groupByStrength(sources).map(({ strength, size, publishers }) => (
        <details key={strength} class="group" open={sources.length <= MAX_OPEN_SOURCES}>
          <summary>
            <h3>{t(`library.strength.${strength}`)}</h3>
            <span class="quiet">{count('library.about.sourceCount', size)}</span>
          </summary>
          <ul>
            {publishers.map((group) => (
              <Publisher key={`${group.publisher} ${group.kind} ${group.perspective?.en}`} {...group} />
            ))}
          </ul>
        </details>
      ))}
    </>
  );
}
