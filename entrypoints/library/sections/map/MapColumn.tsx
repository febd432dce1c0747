import { KindIcon } from '../../../../components/icons/KindIcon.tsx';
import { useTexts } from '../../../../components/texts-context.ts';
import { hrefTo } from '../../shell/routes.ts';
import { tieLabel } from '../../shell/tie-label.ts';
import type { TieGroup } from '../../shell/ties.ts';

interface Props {
  side: 'before' | 'after';
  groups: TieGroup[];
  /** Ids of the hovered entity and of those tied to it; undefined while none is hovered. */
  highlighted: ReadonlySet<string> | undefined;
  /** Called with the id of the hovered or focused entity. */
  onHover: (id: string | undefined) => void;
}

/** The names on one side of the centre, by kind of tie. Each links to its own map. */
export function MapColumn({ side, groups, highlighted, onHover }: Props) {
  const texts = useTexts();
  const { t, lang } = texts;
  return (
    <div class={`map-column map-${side}`}>
      {groups.map(({ type, inverse, ties }) => (
        <div key={`${type} ${inverse}`} class="map-group">
          <h3>{tieLabel(texts, type, inverse)}</h3>
          <ul>
            {ties.map(({ other: { id, kind, name } }) => (
              <li key={id}>
                <a
                  class={`map-name kind-${kind}${highlighted && !highlighted.has(id) ? ' dim' : ''}`}
                  href={hrefTo('map', id)}
                  data-tie={id}
                  data-kind={kind}
                  data-faint={type === 'named-together'}
                  onPointerEnter={() => onHover(id)}
                  onPointerLeave={() => onHover(undefined)}
                  onFocus={() => onHover(id)}
                  onBlur={() => onHover(undefined)}
                >
                  <KindIcon kind={kind} />
                  <span class="visually-hidden">{t(`kind.${kind}`)}: </span>
                  <span>{name[lang]}</span>
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
