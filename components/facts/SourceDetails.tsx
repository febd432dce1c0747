import type { Citation, Source } from '../../data/pack/schema.ts';
import { displayDate } from '../dates/display-date.ts';
import { StandingIcon } from '../icons/StandingIcon.tsx';
import { useTexts } from '../texts-context.ts';
import { publisherName } from './publisher-name.ts';
import { citedPlace, opensAtSentence, sourceLink } from './source-link.ts';

/** A source may be cited at several sentences; the link leads to the first of them. */
const firstOfEach = (citations: readonly Citation[]) =>
  citations.filter(({ source }, index) => citations.findIndex((other) => other.source === source) === index);

interface Props {
  citations: readonly Citation[];
  sources: Record<string, Source>;
}

/** The cited sources: who published each and when, from what standpoint, and a link to it. */
export function SourceDetails({ citations, sources }: Props) {
  const { t, lang } = useTexts();
  return (
    <ul class="source-details">
      {firstOfEach(citations).map((citation) => {
        const source = sources[citation.source];
        if (!source) return null;
        const { standing, tag, byline, published, perspective } = source;
        const kind = tag ? `${t(`standing.${standing}`)} (${tag[lang]})` : t(`standing.${standing}`);
        const about = [
          kind,
          byline.join(', '),
          published && displayDate(published, lang),
          citedPlace(t, citation),
        ].filter(Boolean);
        return (
          <li key={source.id}>
            <StandingIcon standing={standing} />
            <a
              class={`source-link source-${source.kind}`}
              href={sourceLink(source, citation)}
              target="_blank"
              rel="noopener noreferrer"
              aria-label={t(
                opensAtSentence(citation) ? 'card.sourceOpensSentence' : 'card.sourceOpens',
                `${publisherName(source, lang)}: ${source.title}`,
              )}
            >
              <span class="source-publisher">{publisherName(source, lang)}</span>:{' '}
              <cite lang={source.lang}>{source.title}</cite>
            </a>
            <span class="source-about">{about.join(' · ')}</span>
            {perspective && <span class="source-about">{perspective[lang]}</span>}
          </li>
        );
      })}
    </ul>
  );
}
