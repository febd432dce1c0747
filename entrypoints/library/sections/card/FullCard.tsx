import type { ComponentChildren } from 'preact';
import { PortraitCredit, PortraitImage } from '../../../../components/card/Portrait.tsx';
import { displayEntityDates } from '../../../../components/dates/entity-dates.ts';
import { KindIcon } from '../../../../components/icons/KindIcon.tsx';
import { useTexts } from '../../../../components/texts-context.ts';
import type { Entity } from '../../../../data/pack/schema.ts';
import { useFacts } from '../../shell/facts-context.ts';
import { PageHeading } from '../../shell/PageHeading.tsx';
import { hrefTo, type Route } from '../../shell/routes.ts';
import { Aliases } from './Aliases.tsx';
import { CardContents } from './CardContents.tsx';
import { CardLead } from './CardLead.tsx';
import { CardSources } from './CardSources.tsx';
import { Disputes } from './Disputes.tsx';
import { CardFacts } from './facts/CardFacts.tsx';
import { Offices } from './Offices.tsx';
import { OwnCardNotice, OwnFacts, OwnFactsLink } from './OwnFacts.tsx';
import { Ties } from './Ties.tsx';

function OtherViews({ entity: { id, kind } }: { entity: Entity }) {
  const { t } = useTexts();
  return (
    <nav class={`card-views kind-${kind}`} aria-label={t('library.card.views')}>
      <a class="more" href={hrefTo('timeline', undefined, { entity: id })}>
        {t('library.card.onTimeline')}
      </a>
      <a class="more" href={hrefTo('map', id)}>
        {t('library.card.onMap')}
      </a>
      <OwnFactsLink id={id} />
    </nav>
  );
}

interface Props {
  entity: Entity;
  /** The query of the address: the chosen fact, and filters of the facts. */
  query: Route['query'];
  /** The reader's notes, and the pages that named the entity. */
  notes: ComponentChildren;
}

/** One entity with all its facts, disputes, relations, offices, aliases and sources. */
export function FullCard({ entity, query, notes }: Props) {
  const texts = useTexts();
  const { t, lang } = texts;
  const facts = useFacts();
  const { id } = entity;
  const dates = displayEntityDates(entity, texts);
  return (
    <article>
      <div class={`card-head kind-${entity.kind}`}>
        {entity.portrait && (
          <figure class="card-portrait">
            <PortraitImage portrait={entity.portrait} name={entity.name[lang]} />
            <figcaption>
              <PortraitCredit portrait={entity.portrait} />
            </figcaption>
          </figure>
        )}
        <PageHeading
          title={entity.name[lang]}
          above={
            <>
              <KindIcon kind={entity.kind} />
              {t(`kind.${entity.kind}`)}
            </>
          }
        >
          <p class="card-line">{entity.line[lang]}</p>
          {dates && <p>{dates}</p>}
        </PageHeading>
        <OwnCardNotice id={id} />
        <CardLead entity={entity} />
        <OtherViews entity={entity} />
        <CardContents id={id} />
      </div>
      <div class="card-columns">
        <div class="card-main">
          <Disputes disputes={facts.disputesAbout(id)} />
          <CardFacts entity={entity} query={query} />
          <OwnFacts id={id} />
          {notes}
        </div>
        <div class="card-side">
          <Offices offices={entity.offices} />
          <Ties ties={facts.tiesOf(id)} />
          <Aliases entity={entity} />
        </div>
      </div>
      <CardSources id={id} />
    </article>
  );
}
