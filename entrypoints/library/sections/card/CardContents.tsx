import { useTexts } from '../../../../components/texts-context.ts';
import { TOPICS } from '../../../../data/pack/schema.ts';
import { keyPart } from '../../../../locales/texts.ts';
import { useFacts } from '../../shell/facts-context.ts';
import { goToHeading } from '../../shell/go-to-heading.ts';

/** A card with fewer topics needs no table of contents. */
const MIN_TOPICS = 3;

/** The table of contents of a long card: buttons that jump to its headings. */
export function CardContents({ id }: { id: string }) {
  const { t } = useTexts();
  const { factsAbout, disputesAbout } = useFacts();
  const topics = TOPICS.map((topic) => ({
    heading: `topic-${topic}`,
    text: t(`library.topic.${keyPart(topic)}`),
    size: factsAbout(id).filter((fact) => fact.topic === topic).length,
  })).filter(({ size }) => size > 0);
  if (topics.length < MIN_TOPICS) return null;
  const disputes = disputesAbout(id).length;
  const entries = [
    ...topics,
    ...(disputes > 0 ? [{ heading: 'disputes', text: t('library.card.disputes'), size: disputes }] : []),
    { heading: 'sources', text: t('library.card.sources'), size: undefined },
  ];
  return (
    <nav class="card-contents" aria-label={t('library.card.contents')}>
      {entries.map(({ heading, text, size }) => (
        <button key={heading} type="button" onClick={() => goToHeading(heading)}>
          {text} {size !== undefined && <span class="quiet">{size}</span>}
        </button>
      ))}
    </nav>
  );
}
