import type { Citation, Source } from '../../data/pack/schema.ts';
import { yearOf } from '../dates/display-date.ts';
import { StandingIcon } from '../icons/StandingIcon.tsx';
import { useTexts } from '../texts-context.ts';
import { publisherName } from './publisher-name.ts';
import { citedPlace, opensAtSentence, sourceLink } from './source-link.ts';

interface Props {
  source: Source;
  citation: Citation;
}

/** A link with outlet and year that opens the source, at the cited sentence where there is one. */
export function SourceChip({ source, citation }: Props) {
  const { t, lang } = useTexts();
  const { standing, tag, published } = source;
  const year = yearOf(published);
  const standpoint = tag && `(${tag[lang]})`;
  const publisher = [publisherName(source, lang), standpoint].filter(Boolean).join(' ');
  const place = citedPlace(t, citation);
  const cited = `${t(`standing.${standing}`)}: ${[publisher, year, place].filter(Boolean).join(', ')}`;
  const label = t(opensAtSentence(citation) ? 'card.sourceOpensSentence' : 'card.sourceOpens', cited);
  const perspective = source.perspective?.[lang];
  return (
    <a
      class={`chip chip-${source.kind}`}
      href={sourceLink(source, citation)}
      target="_blank"
      rel="noopener noreferrer"
      aria-label={perspective ? `${label}. ${perspective}` : label}
      title={[source.title, perspective].filter(Boolean).join('\n')}
    >
      <StandingIcon standing={standing} />
      <span class="chip-outlet">{publisher}</span>
      {year && <span class="chip-year">{year}</span>}
      {place && <span class="chip-year">{place}</span>}
    </a>
  );
}

/** The chips of a fact's citations, without those whose source the pack lacks. */
export function SourceChips({ citations, sources }: { citations: Citation[]; sources: Record<string, Source> }) {
  return (
    <span class="chips">
      {citations.map((citation) => {
        const source = sources[citation.source];
        const key = `${citation.source} ${citation.page ?? ''} ${citation.fragment?.start ?? ''}`;
        return source && <SourceChip key={key} source={source} citation={citation} />;
      })}
    </span>
  );
}
