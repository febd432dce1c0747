import type { CardData } from '../../data/facts/card-data.ts';
import type { Fact, Localized } from '../../data/pack/schema.ts';
import type { Language } from '../../data/settings/languages.ts';
import { shortPublisher } from '../facts/publisher-name.ts';
import { useTexts } from '../texts-context.ts';
import { BriefEntry, type FactActions } from './BriefEntry.tsx';
import type { Fold } from './Strip.tsx';

/** A card without a brief shows this many of its facts. */
const FACTS_WITHOUT_BRIEF = 3;

/** Characters of a brief, sources included, above which it is set smaller so that it fits. */
const LONG_BRIEF = 420;

/** Says that a text holds at any time; as in the schema of packs. */
const NO_DATE = 'none';

interface Entry {
  fact: Fact;
  text: Localized;
  /** When it happened, in EDTF. */
  date?: string | undefined;
}

function entriesOf({ entity, facts }: CardData): Entry[] {
  if (entity.brief.length === 0)
    return facts.slice(0, FACTS_WITHOUT_BRIEF).map((fact) => ({ fact, text: fact.text, date: fact.date }));
  const known = new Map(facts.map((fact) => [fact.id, fact]));
  return entity.brief.flatMap(({ fact: id, text, date }) => {
    const fact = known.get(id);
    return fact ? [{ fact, text, date: date === NO_DATE ? undefined : (date ?? fact.date) }] : [];
  });
}

function lengthOf(entries: readonly Entry[], { sources }: CardData, lang: Language): number {
  const lengths = entries.map(({ fact, text }) => {
    const [strongest] = fact.citations;
    const source = strongest && sources[strongest.source];
    return text[lang].length + (source ? shortPublisher(source, lang).length : 0);
  });
  return lengths.reduce((sum, length) => sum + length, 0);
}

interface Props extends FactActions {
  card: CardData;
  foldOf: (part: string) => Fold;
}

/** What a reader needs first: the entries of a card's brief. */
export function CardBrief({ card, foldOf, ...actions }: Props) {
  const { t, lang } = useTexts();
  const entries = entriesOf(card);
  if (entries.length === 0) return <p class="empty">{t('card.noFacts')}</p>;
  return (
    <section class={lengthOf(entries, card, lang) > LONG_BRIEF ? 'brief brief-long' : 'brief'}>
      <h3 class="visually-hidden">{t('card.brief')}</h3>
      <ul>
        {entries.map(({ fact, text, date }, index) => (
          <BriefEntry
            // Two entries may rest on one fact.
            key={`${index} ${fact.id}`}
            fact={fact}
            text={text}
            date={date}
            sources={card.sources}
            fold={foldOf(`${index} ${fact.id}`)}
            {...actions}
          />
        ))}
      </ul>
    </section>
  );
}
