import { KindIcon } from '../../../../components/icons/KindIcon.tsx';
import { useTexts } from '../../../../components/texts-context.ts';
import { useFacts } from '../../shell/facts-context.ts';
import { hrefTo } from '../../shell/routes.ts';
import { describeTies } from './describe-ties.ts';
import type { MapGroup } from './map-groups.ts';
import { statedTiesAmong } from './neighbour-ties.ts';

/** All names of a map and their ties as a list; printing shows this instead of the map. */
export function MapList({ groups }: { groups: MapGroup[] }) {
  const texts = useTexts();
  const { t, lang } = texts;
  const facts = useFacts();
  const ids = groups.flatMap(({ names }) => names.map(({ id }) => id));
  const ties = statedTiesAmong(ids, facts);
  return (
    <section class="map-list" aria-labelledby="map-list">
      <h2 id="map-list">{t('library.timeline.list')}</h2>
      {groups.map(({ key, label, names }) => (
        <div key={key} class="map-list-group">
          <h3>{label}</h3>
          <ul>
            {names.map(({ id, kind, name, line }) => {
              const others = describeTies(id, ties, facts, texts);
              return (
                <li key={id} class={`kind-${kind}`}>
                  <a class="name-link" href={hrefTo('card', id)}>
                    <KindIcon kind={kind} />
                    {name[lang]}
                  </a>
                  <p>{line[lang]}</p>
                  {others && <p class="quiet">{others}</p>}
                </li>
              );
            })}
          </ul>
        </div>
      ))}
    </section>
  );
}
