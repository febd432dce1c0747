import { useEffect, useMemo, useState } from 'preact/hooks';
import { InPlaceCardContent } from '../../../../components/tab/InPlaceCardContent.tsx';
import { useTexts } from '../../../../components/texts-context.ts';
import { type CardData, gatherCard } from '../../../../data/facts/card-data.ts';
import { inMemoryFacts } from '../../../../data/facts/in-memory-facts.ts';
import { joinFacts } from '../../../../data/facts/joined-facts.ts';
import type { OwnCardContent } from '../../../../data/own/own-card.ts';
import { ownPackOf } from '../../../../data/own/own-pack.ts';
import { useFacts } from '../../shell/facts-context.ts';

/** The small card as it would be with what the form holds now. */
export function Preview({ content }: { content: OwnCardContent }) {
  const { t } = useTexts();
  const { packs } = useFacts();
  const packaged = useMemo(() => inMemoryFacts(packs), [packs]);
  const [card, setCard] = useState<CardData>();
  useEffect(() => {
    let current = true;
    const own = inMemoryFacts([ownPackOf([content])]);
    void gatherCard(joinFacts(packaged, own), content.id).then((made) => current && setCard(made));
    return () => {
      current = false;
    };
  }, [packaged, content]);
  return (
    <aside class="own-preview" aria-label={t('own.preview')}>
      <h2>{t('own.preview')}</h2>
      {card && (
        <InPlaceCardContent key={content.id} card={card} back={null} notes={null} onPage={[]} onOpen={() => {}} />
      )}
    </aside>
  );
}
