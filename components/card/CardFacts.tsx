import { useState } from 'preact/hooks';
import type { CardData } from '../../data/facts/card-data.ts';
import { FactItem } from '../facts/FactItem.tsx';
import { useTexts } from '../texts-context.ts';

/** A card with a shorter brief shows some of its other facts too; the rest unfolds. */
const FEWEST_SHOWN = 3;

function shownCount({ entity, facts }: CardData): number {
  const inBrief = new Set(entity.brief.map(({ fact }) => fact)).size;
  return Math.min(Math.max(inBrief, FEWEST_SHOWN), facts.length);
}

/** The facts of the brief first; all of them on demand. */
export function CardFacts({ card, copy }: { card: CardData; copy?: (text: string) => Promise<boolean> }) {
  const { t, count } = useTexts();
  const [all, setAll] = useState(false);
  const few = shownCount(card);
  const hidden = card.facts.length - few;
  if (card.facts.length === 0) return <p class="empty">{t('card.noFacts')}</p>;
  return (
    <section>
      <h3 class="visually-hidden">{t('card.facts')}</h3>
      <ul class="facts">
        {(all ? card.facts : card.facts.slice(0, few)).map((fact) => (
          <FactItem key={fact.id} fact={fact} sources={card.sources} {...(copy ? { copy } : {})} />
        ))}
      </ul>
      {hidden > 0 && (
        <button type="button" class="more" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('card.fewerFacts') : count('card.allFacts', hidden)}
        </button>
      )}
    </section>
  );
}
