import { useEffect, useState } from 'preact/hooks';
import { yearOf } from '../../../../../components/dates/display-date.ts';
import { FactItem } from '../../../../../components/facts/FactItem.tsx';
import { useTexts } from '../../../../../components/texts-context.ts';
import { type Fact, TOPICS } from '../../../../../data/pack/schema.ts';
import { keyPart } from '../../../../../locales/texts.ts';
import { useFacts } from '../../../shell/facts-context.ts';
import { showChosenFact } from './show-fact.ts';

type Topic = Fact['topic'];

/** A card with at most this many facts is short enough to show all of them open. */
const MAX_OPEN_FACTS = 8;

/** In order of time, facts without a date last. */
const byDate = (facts: Fact[]) => facts.toSorted((a, b) => (a.date ?? '9999').localeCompare(b.date ?? '9999'));

/** The years of these facts: "1990–2001"; empty where none has a date. */
function yearsOf(facts: Fact[]): string {
  const years = facts.map(({ date }) => yearOf(date)).filter(Boolean);
  const [first = '', last = first] = [years[0], years.at(-1)];
  return first === last ? first : `${first}–${last}`;
}

interface Props {
  facts: Fact[];
  /** Id of the fact that the address names; it is marked, and its topic opens. */
  chosen: string | undefined;
  /** Opens all topics, since the reader asked for certain facts. */
  isFiltered: boolean;
}

/** Facts by topic and date. Each topic folds; printing and find-in-page reach folded facts too. */
export function FactsByTopic({ facts, chosen, isFiltered }: Props) {
  const { t, count } = useTexts();
  const { sources } = useFacts();
  const topics = TOPICS.map((topic) => ({ topic, about: byDate(facts.filter((fact) => fact.topic === topic)) })).filter(
    ({ about }) => about.length > 0,
  );
  const isShort = facts.length <= MAX_OPEN_FACTS;
  const [open, setOpen] = useState<ReadonlySet<Topic>>(new Set(isShort ? TOPICS : []));
  useEffect(() => {
    if (chosen) showChosenFact();
  }, [chosen]);
  useEffect(() => {
    if (isFiltered) setOpen(new Set(TOPICS));
  }, [isFiltered]);
  const isAllOpen = topics.every(({ topic }) => open.has(topic));

  function toggle(topic: Topic, isOpen: boolean) {
    setOpen((before) => (isOpen ? before.union(new Set([topic])) : before.difference(new Set([topic]))));
  }

  return (
    <>
      {topics.length > 1 && (
        <button type="button" class="more fold-all" onClick={() => setOpen(new Set(isAllOpen ? [] : TOPICS))}>
          {t(isAllOpen ? 'library.card.closeAll' : 'library.card.openAll')}
        </button>
      )}
      {topics.map(({ topic, about }) => (
        <details
          key={topic}
          class="group topic"
          open={open.has(topic)}
          onToggle={(event) => toggle(topic, event.currentTarget.open)}
        >
          <summary id={`topic-${topic}`}>
            <h3>{t(`library.topic.${keyPart(topic)}`)}</h3>
            <span class="quiet">
              {[count('library.facts', about.length), yearsOf(about)].filter(Boolean).join(' · ')}
            </span>
          </summary>
          <ul class="facts">
            {about.map((fact) => (
              <FactItem key={fact.id} fact={fact} sources={sources} chosen={fact.id === chosen} />
            ))}
          </ul>
        </details>
      ))}
    </>
  );
}
