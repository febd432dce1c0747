import type { ComponentChildren, Ref } from 'preact';
import type { CardData } from '../../data/facts/card-data.ts';
import { CardFacts } from '../card/CardFacts.tsx';
import { RelatedNames } from '../card/RelatedNames.tsx';
import { displayShortDate } from '../dates/display-date.ts';
import { displayEntityDates } from '../dates/entity-dates.ts';
import { DisputeRow } from '../facts/DisputeRow.tsx';
import { KindIcon } from '../icons/KindIcon.tsx';
import { useTexts } from '../texts-context.ts';

interface Props {
  card: CardData;
  /** The button that leads back. */
  back: ComponentChildren;
  heading?: Ref<HTMLHeadingElement>;
  mentions?: ComponentChildren;
  notes: ComponentChildren;
  options?: ComponentChildren;
  onOpen: (id: string) => void;
}

/** A card in the width of the popup or the side panel: the brief first, the other facts unfold. */
export function InPlaceCardContent({ card, back, heading, mentions, notes, options, onOpen }: Props) {
  const { t, count, lang } = useTexts();
  const { entity, disputes, sources, related, pack } = card;
  const dates = displayEntityDates(entity, lang);
  return (
    <article class={`in-place-card kind-${entity.kind}`}>
      {back}
      <header>
        <p class="kind">
          <KindIcon kind={entity.kind} />
          {t(`kind.${entity.kind}`)}
        </p>
        <h2 ref={heading} tabIndex={-1}>
          {entity.name[lang]}
        </h2>
        <p>{entity.line[lang]}</p>
        {dates && <p class="dates">{dates}</p>}
      </header>
      {mentions}
      <CardFacts key={entity.id} card={card} />
      {disputes.length > 0 && (
        <details class="disputes">
          <summary>{count('panel.differ', disputes.length)}</summary>
          {disputes.map((dispute) => (
            <DisputeRow key={dispute.id} dispute={dispute} sources={sources} />
          ))}
        </details>
      )}
      {notes}
      <RelatedNames key={`related ${entity.id}`} related={related} onOpen={onOpen} />
      {options}
      <footer>
        <p>{t('panel.factsAsOf', displayShortDate(pack.asOf, lang))}</p>
        <a href={`/library.html#/card/${entity.id}`} target="_blank" rel="noopener noreferrer">
          {t('card.fullCard')}
        </a>
      </footer>
    </article>
  );
}
