import { useMemo } from 'preact/hooks';
import { useTexts } from '../../../../components/texts-context.ts';
import type { Entity } from '../../../../data/pack/schema.ts';
import { useFacts } from '../../shell/facts-context.ts';
import { PageHeading } from '../../shell/PageHeading.tsx';
import { hrefTo, namesIn, type Route } from '../../shell/routes.ts';
import { UnknownPage } from '../unknown/UnknownPage.tsx';
import { MapDiagram } from './MapDiagram.tsx';
import { MapKey } from './MapKey.tsx';
import { MapList } from './MapList.tsx';
import { MapTools } from './MapTools.tsx';
import { groupsAround, groupsByKind, mostConnected } from './map-groups.ts';

function EntityMap({ centre }: { centre: Entity }) {
  const texts = useTexts();
  const { t, lang } = texts;
  const facts = useFacts();
  const groups = useMemo(() => groupsAround(centre, facts, texts), [centre, facts, texts]);
  return (
    <>
      <PageHeading title={t('library.map.titleOf', centre.name[lang])}>
        <p>{t('library.map.intro')}</p>
        <p class="other-views">
          <a href={hrefTo('card', centre.id)}>{t('card.fullCard')}</a>{' '}
          <a href={hrefTo('timeline', undefined, { entity: centre.id })}>{t('library.card.onTimeline')}</a>
        </p>
      </PageHeading>
      <MapTools centre={centre.id} />
      {groups.length === 0 ? (
        <p class="empty">{t('library.map.none')}</p>
      ) : (
        <>
          <MapKey hasCentre />
          <MapDiagram groups={groups} centre={centre} />
          <MapList groups={groups} />
        </>
      )}
    </>
  );
}

function NamesMap({ ids }: { ids: string[] }) {
  const texts = useTexts();
  const { t, count } = texts;
  const facts = useFacts();
  const entities = ids.map(facts.entity).filter((entity) => entity !== undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the ids decide which entities these are.
  const groups = useMemo(() => groupsByKind(entities, facts, texts), [ids.join(), facts, texts]);
  return (
    <>
      <PageHeading title={count('library.map.titleOfNames', entities.length)}>
        <p>{t('library.map.introOfNames')}</p>
        <p class="other-views">
          <a href={hrefTo('timeline', undefined, { names: ids.join() })}>{t('library.card.onTimeline')}</a>
        </p>
      </PageHeading>
      <MapTools centre={undefined} />
      {groups.length === 0 ? (
        <p class="empty">{t('library.map.noNames')}</p>
      ) : (
        <>
          <MapKey hasCentre={false} />
          <MapDiagram groups={groups} />
          <MapList groups={groups} />
        </>
      )}
    </>
  );
}

/**
 * The map of one entity, of the names in the address, or of the most connected entity where the
 * address has neither.
 */
export function MapPage({ route: { id, query } }: { route: Route }) {
  const facts = useFacts();
  const names = namesIn(query);
  if (!id && names.length > 0) return <NamesMap ids={names} />;
  const centre = id ? facts.entity(id) : mostConnected(facts);
  return centre ? <EntityMap key={centre.id} centre={centre} /> : <UnknownPage />;
}
