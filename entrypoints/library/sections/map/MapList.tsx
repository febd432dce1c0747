import { KindIcon } from '../../../../components/icons/KindIcon.tsx';
import { useTexts } from '../../../../components/texts-context.ts';
import type { Entity } from '../../../../data/pack/schema.ts';
import { useFacts } from '../../shell/facts-context.ts';
import { hrefTo } from '../../shell/routes.ts';
import { tieLabel } from '../../shell/tie-label.ts';
import { groupTies } from '../../shell/ties.ts';

/** The same as the map, in words: every tie, with what each name is. It is what is printed. */
export function MapList({ centre }: { centre: Entity }) {
  const texts = useTexts();
  const { t, count, lang } = texts;
  const { tiesOf } = useFacts();
  const groups = groupTies(tiesOf(centre.id));
  if (groups.length === 0) return null;
  return (
    <section class="map-list" aria-labelledby="map-list">
      <h2 id="map-list">{t('library.timeline.list')}</h2>
      {groups.map(({ type, inverse, ties }) => (
        <div key={`${type} ${inverse}`} class="map-list-group">
          <h3>{tieLabel(texts, type, inverse)}</h3>
          <ul>
            {ties.map(({ other: { id, kind, name, line }, together }) => (
              <li key={id} class={`kind-${kind}`}>
                <a class="name-link" href={hrefTo('card', id)}>
                  <KindIcon kind={kind} />
                  {name[lang]}
                </a>
                <p>{line[lang]}</p>
                {together > 0 && <p class="quiet">{count('library.inFacts', together)}</p>}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
