import { useMemo, useRef, useState } from 'preact/hooks';
import { KindIcon } from '../../../../components/icons/KindIcon.tsx';
import { useTexts } from '../../../../components/texts-context.ts';
import type { Entity } from '../../../../data/pack/schema.ts';
import { useFacts } from '../../shell/facts-context.ts';
import { PageHeading } from '../../shell/PageHeading.tsx';
import { hrefTo, type Route } from '../../shell/routes.ts';
import { UnknownPage } from '../unknown/UnknownPage.tsx';
import { egoMap, inColumns, mostTied } from './ego.ts';
import { MapColumn } from './MapColumn.tsx';
import { MapList } from './MapList.tsx';
import { useLines } from './use-lines.ts';

function EntityMap({ centre }: { centre: Entity }) {
  const { t, count, lang } = useTexts();
  const facts = useFacts();
  const [whole, setWhole] = useState(false);
  const [pointed, setPointed] = useState<string>();
  const box = useRef<HTMLDivElement>(null);
  const map = useMemo(() => egoMap(facts, centre, whole), [facts, centre, whole]);
  const [before, after] = inColumns(map.groups);
  const lines = useLines(box, map);
  // A name that is pointed at lights up those it is tied to itself.
  const lit =
    pointed === undefined ? undefined : new Set([pointed, ...facts.tiesOf(pointed).map(({ other }) => other.id)]);
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
            {lines.map(({ id, kind, path, faint }) => (
              <path
                key={id}
                class={`kind-${kind}${faint ? ' faint' : ''}${pointed === id ? ' strong' : ''}`}
                d={path}
              />
            ))}
          </svg>
          <MapColumn side="before" groups={before} lit={lit} onPoint={setPointed} />
          <p class={`map-centre kind-${centre.kind}`}>
            <KindIcon kind={centre.kind} />
            <strong>{centre.name[lang]}</strong>
          </p>
          <MapColumn side="after" groups={after} lit={lit} onPoint={setPointed} />
        </section>
      )}
      {(map.hidden > 0 || whole) && (
        <button type="button" class="more map-more" aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {whole ? t('library.map.fewer') : count('card.showAllNames', map.hidden)}
        </button>
      )}
      <MapList centre={centre} />
    </>
  );
}

/** Who is tied to whom, around one entity. */
export function MapPage({ route: { id } }: { route: Route }) {
  const facts = useFacts();
  const centre = id ? facts.entity(id) : mostTied(facts);
  return centre ? <EntityMap key={centre.id} centre={centre} /> : <UnknownPage />;
}
