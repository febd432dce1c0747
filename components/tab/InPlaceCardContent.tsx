import type { ComponentChildren, Ref } from 'preact';
import { useRef } from 'preact/hooks';
import type { CardData } from '../../data/facts/card-data.ts';
import { CardBrief } from '../card/CardBrief.tsx';
import { CardStrips } from '../card/CardStrips.tsx';
import { EntityPicture } from '../card/EntityPicture.tsx';
import { OwnNotice } from '../card/OwnNotice.tsx';
import { useCardViews } from '../card/use-card-views.ts';
import { vitalsOf } from '../card/vitals.ts';
import { displayShortDate } from '../dates/display-date.ts';
import { useTexts } from '../texts-context.ts';

interface Props {
  card: CardData;
  /** The button that leads back. */
  back: ComponentChildren;
  heading?: Ref<HTMLHeadingElement>;
  mentions?: ComponentChildren;
  notes: ComponentChildren;
  options?: ComponentChildren;
  /** Ids of the entities that the page names: their relations come first. */
  onPage: readonly string[];
  onOpen: (id: string) => void;
}

const NO_NOTES = { count: 0 };

/** A card in the width of the popup or the side panel. */
export function InPlaceCardContent({ card, back, heading, mentions, notes, options, onPage, onOpen }: Props) {
  const texts = useTexts();
  const { t, count, lang } = texts;
  const { entity, facts, pack } = card;
  const body = useRef<HTMLDivElement>(null);
  const { foldOf } = useCardViews(0, entity.id, body);
  const vitals = vitalsOf(card, texts);
  return (
    <article class={`in-place-card kind-${entity.kind}`}>
      {back}
      <div class="card">
        <header class="card-header">
          <EntityPicture {...entity} />
          <div class="card-name">
            <h2 ref={heading} tabIndex={-1}>
              {entity.name[lang]}
            </h2>
            <p class="line">{entity.line[lang]}</p>
            <p class="vitals">{[t(`kind.${entity.kind}`), ...vitals].join(' · ')}</p>
          </div>
        </header>
        <div ref={body}>
          {card.isOwn && <OwnNotice />}
          <CardBrief card={card} foldOf={foldOf} />
          <CardStrips card={card} onPage={onPage} notes={NO_NOTES} notesSlot={null} foldOf={foldOf} onOpen={onOpen} />
        </div>
        <footer class="card-footer">
          <a href={`/library.html#/card/${entity.id}`} target="_blank" rel="noopener noreferrer">
            {count('card.allFacts', facts.length)}
          </a>
          <span class="card-checked">
            {!card.isOwn ? t('card.checked', displayShortDate(pack.asOf, lang)) : t('own.cardIsYours')}
          </span>
        </footer>
      </div>
      {mentions}
      {notes}
      {options}
    </article>
  );
}
