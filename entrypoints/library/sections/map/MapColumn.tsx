import { KindIcon } from '../../../../components/icons/KindIcon.tsx';
import { useTexts } from '../../../../components/texts-context.ts';
import { hrefTo } from '../../shell/routes.ts';
import { tieLabel } from '../../shell/tie-label.ts';
import type { TieGroup } from '../../shell/ties.ts';

interface Props {
  side: 'before' | 'after';
  groups: TieGroup[];
  /** Tied to the name that the reader points at, or that name itself; undefined while none is pointed at. */
  lit: ReadonlySet<string> | undefined;
  onPoint: (id: string | undefined) => void;
}

/** Names on one side of the centre, under how they are tied to it. Each leads to its own map. */
export function MapColumn({ side, groups, lit, onPoint }: Props) {
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
                  class={`map-name kind-${kind}${lit && !lit.has(id) ? ' dim' : ''}`}
                  href={hrefTo('map', id)}
                  data-tie={id}
                  data-kind={kind}
                  data-faint={type === 'named-together'}
                  onPointerEnter={() => onPoint(id)}
                  onPointerLeave={() => onPoint(undefined)}
                  onFocus={() => onPoint(id)}
                  onBlur={() => onPoint(undefined)}
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
