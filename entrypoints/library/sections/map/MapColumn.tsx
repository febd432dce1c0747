import { KindIcon } from '../../../../components/icons/KindIcon.tsx';
import { useTexts } from '../../../../components/texts-context.ts';
import { hrefTo } from '../../shell/routes.ts';
import type { FoldedGroup } from './map-groups.ts';

interface Props {
  side: 'before' | 'after';
  groups: FoldedGroup[];
  /** Ids of the hovered entity and of those tied to it; undefined while none is hovered. */
  highlighted: ReadonlySet<string> | undefined;
  /** The other ties of a name on this map in words; empty for none. */
  describe: (id: string) => string;
  /** Called with the id of the hovered or focused entity. */
  onHover: (id: string | undefined) => void;
  /** Called with the key of a group whose names are all to be shown. */
  onUnfold: (key: string) => void;
}

/** The names on one side of a map, in groups. Each links to its own map. */
export function MapColumn({ side, groups, highlighted, describe, onHover, onUnfold }: Props) {
  const { t, count, lang } = useTexts();
  return (
    <div class={`map-column map-${side}`}>
      {groups.map(({ key, label, names, hidden }) => (
        <div key={key} class="map-group">
          <h3>{label}</h3>
          <ul>
            {names.map(({ id, kind, name }) => (
              <li key={id}>
                <a
                  class={`map-name kind-${kind}${highlighted && !highlighted.has(id) ? ' dim' : ''}`}
                  href={hrefTo('map', id)}
                  title={describe(id) || undefined}
                  data-name={id}
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
          {hidden > 0 && (
            <button
              type="button"
              class="more"
              aria-label={`${label}: ${count('card.showAllNames', hidden)}`}
              onClick={() => onUnfold(key)}
            >
              {count('library.map.more', hidden)}
            </button>
          )}
        </div>
      ))}
    </div>
  );
}
