import { useTexts } from '../../../../components/texts-context.ts';
import { useFacts } from '../../shell/facts-context.ts';
import { PageHeading } from '../../shell/PageHeading.tsx';
import { hrefTo } from '../../shell/routes.ts';
import type { TimelineFilter } from './timeline-items.ts';

/** Says whose timeline it is, and leads to the map of the same names. */
export function TimelineHeading({ filter: { entity: id, names } }: { filter: TimelineFilter }) {
  const facts = useFacts();
  const { t, count, lang } = useTexts();
  const entity = id ? facts.entity(id) : undefined;
  const title = () => {
    if (entity) return t('library.timeline.titleOf', entity.name[lang]);
    return names ? count('library.timeline.titleOfNames', names.length) : t('library.timeline.title');
  };
  return (
    <PageHeading title={title()}>
      <p>{t('library.timeline.intro')}</p>
      <p class="other-views">
        {entity && <a href={hrefTo('card', entity.id)}>{t('card.fullCard')}</a>}{' '}
        <a href={hrefTo('map', entity?.id, { names: entity ? undefined : names?.join() })}>{t('library.card.onMap')}</a>{' '}
        {(entity || names) && <a href={hrefTo('timeline')}>{t('library.timeline.whole')}</a>}
      </p>
    </PageHeading>
  );
}
