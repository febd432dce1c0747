import { useMemo, useRef, useState } from 'preact/hooks';
import { KindIcon } from '../../../../components/icons/KindIcon.tsx';
import { useTexts } from '../../../../components/texts-context.ts';
import type { Entity } from '../../../../data/pack/schema.ts';
import { useFacts } from '../../shell/facts-context.ts';
import { PageHeading } from '../../shell/PageHeading.tsx';
import { hrefTo, type Route } from '../../shell/routes.ts';
import { UnknownPage } from '../unknown/UnknownPage.tsx';
import { egoNetwork, mostConnected, splitIntoColumns } from './ego-network.ts';
import { MapColumn } from './MapColumn.tsx';
import { MapList } from './MapList.tsx';
import { useConnectors } from './use-connectors.ts';

function EntityMap({ centre }: { centre: Entity }) {
  const { t, count, lang } = useTexts();
  const facts = useFacts();
  const [showsAll, setShowsAll] = useState(false);
  const [hovered, setHovered] = useState<string>();
  const box = useRef<HTMLDivElement>(null);
  const map = useMemo(() => egoNetwork(facts, centre, showsAll), [facts, centre, showsAll]);
  const [before, after] = splitIntoColumns(map.groups);
  const connectors = useConnectors(box, map);
  // Hovering over a name also highlights the names tied to it.
  const highlighted =
    hovered === undefined ? undefined : new Set([hovered, ...facts.tiesOf(hovered).map(({ other }) => other.id)]);
  return (
    <>
      <PageHeading title={t('library.map.titleOf', centre.name[lang])}>
        <p>{t('library.map.intro')}</p>
        <p>
          <a href={hrefTo('card', centre.id)}>{t('library.map.toCard')}</a>
        </p>
      </PageHeading>
      {map.groups.length === 0 ? (
        <p class="empty">{t('library.map.none')}</p>
      ) : (
        <section aria-labelledby="map" class="map" ref={box}>
          <h2 id="map" class="visually-hidden">
            {t('library.map.map')}
          </h2>
          <svg class="map-lines" aria-hidden="true">
            {connectors.map(({ id, kind, path, faint }) => (
              <path
                key={id}
                class={`kind-${kind}${faint ? ' faint' : ''}${hovered === id ? ' strong' : ''}`}
                d={path}
              />
            ))}
          </svg>
          <MapColumn side="before" groups={before} highlighted={highlighted} onHover={setHovered} />
          <p class={`map-centre kind-${centre.kind}`}>
            <KindIcon kind={centre.kind} />
            <strong>{centre.name[lang]}</strong>
          </p>
          <MapColumn side="after" groups={after} highlighted={highlighted} onHover={setHovered} />
        </section>
      )}
      {(map.hidden > 0 || showsAll) && (
        <button type="button" class="more map-more" aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
          {showsAll ? t('library.map.fewer') : count('card.showAllNames', map.hidden)}
        </button>
      )}
      <MapList centre={centre} />
    </>
  );
}

/** The map of one entity, or of the most connected one where the address names none. */
export function MapPage({ route: { id } }: { route: Route }) {
  const facts = useFacts();
  const centre = id ? facts.entity(id) : mostConnected(facts);
  return centre ? <EntityMap key={centre.id} centre={centre} /> : <UnknownPage />;
}
