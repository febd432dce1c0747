import type { ComponentChildren, Ref } from 'preact';
import { RelatedNames } from '../../components/card/RelatedNames.tsx';
import { displayShortDate } from '../../components/dates/display-date.ts';
import { displayEntityDates } from '../../components/dates/entity-dates.ts';
import { DisputeRow } from '../../components/facts/DisputeRow.tsx';
import { FactItem } from '../../components/facts/FactItem.tsx';
import { KindIcon } from '../../components/icons/KindIcon.tsx';
import { useTexts } from '../../components/texts-context.ts';
import type { CardData } from '../../data/facts/card-data.ts';
import { cardHash } from '../../data/messaging/open-pages.ts';

interface Props {
  card: CardData;
  /** The button that leads back. */
  back: ComponentChildren;
  heading?: Ref<HTMLHeadingElement>;
  notes: ComponentChildren;
  onOpen: (id: string) => void;
}

/** A card with all its facts, in the width of the panel. */
export function PanelCardContent({ card, back, heading, notes, onOpen }: Props) {
  const texts = useTexts();
  const { t, lang } = texts;
  const { entity, facts, disputes, sources, related, pack } = card;
  const dates = displayEntityDates(entity, texts);
  return (
    <article class={`panel-card kind-${entity.kind}`}>
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
      <section>
        <h3 class="visually-hidden">{t('card.facts')}</h3>
        {facts.length === 0 && <p class="empty">{t('card.noFacts')}</p>}
        <ul>
          {facts.map((fact) => (
            <FactItem key={fact.id} fact={fact} sources={sources} />
          ))}
        </ul>
      </section>
      {disputes.map((dispute) => (
        <DisputeRow key={dispute.id} dispute={dispute} sources={sources} />
      ))}
      {notes}
      <RelatedNames key={entity.id} related={related} onOpen={onOpen} />
      <footer>
        <p>{t('card.pack', displayShortDate(pack.asOf, lang), pack.version)}</p>
        <a href={`/library.html${cardHash(entity.id)}`} target="_blank" rel="noopener noreferrer">
          {t('panel.inLibrary')}
        </a>
      </footer>
    </article>
  );
}
