import { displayDate } from '../../../../components/dates/display-date.ts';
import { FactItem } from '../../../../components/facts/FactItem.tsx';
import { KindIcon } from '../../../../components/icons/KindIcon.tsx';
import { useTexts } from '../../../../components/texts-context.ts';
import type { Entity } from '../../../../data/pack/schema.ts';
import { useFacts } from '../../shell/facts-context.ts';
import { hrefTo } from '../../shell/routes.ts';
import type { TimelineItem } from './timeline-items.ts';

function CardLink({ entity, fact }: { entity: Entity; fact?: string }) {
  const { lang } = useTexts();
  return (
    <a class={`name-link kind-${entity.kind}`} href={hrefTo('card', entity.id, { fact })}>
      <KindIcon kind={entity.kind} />
      {entity.name[lang]}
    </a>
  );
}

/** One item in words: a fact with its sources and the cards it stands on, or an event with its line. */
export function TimelineEntry({ item }: { item: TimelineItem }) {
  const { lang } = useTexts();
  const { sources, entity } = useFacts();
  if (item.type === 'event')
    return (
      <li class="fact timeline-event">
        <p class="fact-head">{displayDate(item.date, lang)}</p>
        <CardLink entity={item.entity} />
        <p>{item.entity.line[lang]}</p>
      </li>
    );
  const about = item.fact.about.map(entity).filter((one) => one !== undefined);
  return (
    <FactItem fact={item.fact} sources={sources}>
      <p class="about">
        {about.map((one) => (
          <CardLink key={one.id} entity={one} fact={item.fact.id} />
        ))}
      </p>
    </FactItem>
  );
}
