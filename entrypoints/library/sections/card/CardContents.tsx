import { useTexts } from '../../../../components/texts-context.ts';
import { TOPICS } from '../../../../data/pack/schema.ts';
import { keyPart } from '../../../../locales/texts.ts';
import { useFacts } from '../../shell/facts-context.ts';
import { goToHeading } from '../../shell/go-to-heading.ts';

/** The table of contents of a card: buttons that jump to its headings and open folded ones. */
export function CardContents({ id }: { id: string }) {
  const { t } = useTexts();
  const { factsAbout, disputesAbout, tiesOf } = useFacts();
  const topics = TOPICS.map((topic) => ({
    heading: `topic-${topic}`,
    text: t(`library.topic.${keyPart(topic)}`),
    size: factsAbout(id).filter((fact) => fact.topic === topic).length,
  }));
  const sized = [
    { heading: 'disputes', text: t('library.card.disputes'), size: disputesAbout(id).length },
    ...topics,
    { heading: 'ties', text: t('card.related'), size: tiesOf(id).length },
  ].filter(({ size }) => size > 0);
  const entries = [
    ...sized,
    { heading: 'card-notes', text: t('noteEditor.yours'), size: undefined },
    { heading: 'sources', text: t('library.card.sources'), size: undefined },
  ];
  return (
    <nav class="card-contents" aria-label={t('library.card.contents')}>
      <ul>
        {entries.map(({ heading, text, size }) => (
          <li key={heading}>
            <button type="button" onClick={() => goToHeading(heading)}>
              {text} {size !== undefined && <span class="quiet">{size}</span>}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
