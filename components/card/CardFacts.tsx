import { useState } from 'preact/hooks';
import type { CardData } from '../../data/facts/card-data.ts';
import { FactItem } from '../facts/FactItem.tsx';
import { useTexts } from '../texts-context.ts';

/** A card with fewer key facts also shows some of its other facts. */
const MIN_SHOWN = 3;

function shownCount({ entity, facts }: CardData): number {
  const keyFacts = facts.filter(({ keyOn }) => keyOn.includes(entity.id)).length;
  return Math.min(Math.max(keyFacts, MIN_SHOWN), facts.length);
}

/** The key facts of a card, and a button that shows all facts. */
export function CardFacts({ card, copy }: { card: CardData; copy?: (text: string) => Promise<boolean> }) {
  const { t, count } = useTexts();
  const [showsAll, setShowsAll] = useState(false);
  const shown = shownCount(card);
  const hidden = card.facts.length - shown;
  if (card.facts.length === 0) return <p class="empty">{t('card.noFacts')}</p>;
  return (
    <section>
      <h3 class="visually-hidden">{t('card.facts')}</h3>
      <ul class="facts">
        {(showsAll ? card.facts : card.facts.slice(0, shown)).map((fact) => (
          <FactItem key={fact.id} fact={fact} sources={card.sources} copy={copy} />
        ))}
      </ul>
      {hidden > 0 && (
        <button type="button" class="more" aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
          {showsAll ? t('card.fewerFacts') : count('card.allFacts', hidden)}
        </button>
      )}
    </section>
  );
}
