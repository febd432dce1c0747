import { useEffect } from 'preact/hooks';
import { FactItem } from '../../../../components/facts/FactItem.tsx';
import { useTexts } from '../../../../components/texts-context.ts';
import { type Fact, TOPICS } from '../../../../data/pack/schema.ts';
import { keyPart } from '../../../../locales/texts.ts';
import { useFacts } from '../../shell/facts-context.ts';

/** Undated statements (judgements, summaries) come after what happened when. */
const inTime = (facts: Fact[]) => [...facts].sort((a, b) => (a.date ?? '9999').localeCompare(b.date ?? '9999'));

interface Props {
  facts: Fact[];
  /** Id of the fact that the address names: shown first thing, and marked. */
  chosen: string | undefined;
}

export function FactsByTopic({ facts, chosen }: Props) {
  const { t, count } = useTexts();
  const { sources } = useFacts();
  useEffect(() => {
    if (chosen) document.querySelector('.card-main .chosen')?.scrollIntoView({ block: 'center' });
  }, [chosen]);
  if (facts.length === 0) return <p class="empty">{t('card.noFacts')}</p>;
  return (
    <>
      {TOPICS.map((topic) => ({ topic, about: inTime(facts.filter((fact) => fact.topic === topic)) }))
        .filter(({ about }) => about.length > 0)
        .map(({ topic, about }) => (
          <section key={topic} class="topic" aria-labelledby={`topic-${topic}`}>
            <h2 id={`topic-${topic}`}>
              {t(`library.topic.${keyPart(topic)}`)} <span class="quiet">{count('library.facts', about.length)}</span>
            </h2>
            <ul class="facts">
              {about.map((fact) => (
                <FactItem key={fact.id} fact={fact} sources={sources} chosen={fact.id === chosen} />
              ))}
            </ul>
          </section>
        ))}
    </>
  );
}
