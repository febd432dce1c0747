import { useMemo, useRef, useState } from 'preact/hooks';
import { KindIcon } from '../../../../components/icons/KindIcon.tsx';
import { useTexts } from '../../../../components/texts-context.ts';
import type { Entity } from '../../../../data/pack/schema.ts';
import { useFacts } from '../../shell/facts-context.ts';
import { balanceSides } from './balance.ts';
import { neighbourPath, spokePath } from './connectors.ts';
import { describeTies } from './describe-ties.ts';
import { MapColumn } from './MapColumn.tsx';
import { foldGroups, type MapGroup } from './map-groups.ts';
import { statedTiesAmong, tiesAmong } from './neighbour-ties.ts';
import { useBoxes } from './use-boxes.ts';

interface Props {
  groups: MapGroup[];
  /** The entity that the names are tied to; without it, the map shows the ties among the names. */
  centre?: Entity;
}

/** Names on two sides, with lines to the centre and among each other. */
export function MapDiagram({ groups, centre }: Props) {
  const texts = useTexts();
  const { t, lang } = texts;
  const facts = useFacts();
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const [hovered, setHovered] = useState<string>();
  const map = useRef<HTMLElement>(null);
  const { sides, shown, ties } = useMemo(() => {
    const folded = foldGroups(groups, unfolded);
    const names = folded.flatMap((group) => group.names.map((entity) => ({ entity, faint: group.faint })));
    const ids = names.map(({ entity }) => entity.id);
    return {
      sides: balanceSides(folded, lang),
      shown: names,
      // Around one name, pairs that only share facts are too many to draw.
      ties: centre ? statedTiesAmong(ids, facts) : tiesAmong(ids, facts),
    };
  }, [facts, groups, centre, unfolded, lang]);
  const boxes = useBoxes(map, sides);
  const describe = (id: string) => describeTies(id, ties, facts, texts);
  const touches = (id: string, { from, tie }: (typeof ties)[number]) => from === id || tie.other.id === id;
  const highlighted =
    hovered === undefined
      ? undefined
      : new Set([
          hovered,
          ...ties.filter((tie) => touches(hovered, tie)).flatMap(({ from, tie }) => [from, tie.other.id]),
        ]);
  const column = {
    highlighted,
    describe,
    onHover: setHovered,
    onUnfold: (key: string) => setUnfolded(new Set([...unfolded, key])),
  };
  return (
    <section aria-labelledby="map" class={centre ? 'map' : 'map map-of-names'} ref={map}>
      <h2 id="map" class="visually-hidden">
        {t('library.map.map')}
      </h2>
      <svg class="map-lines" aria-hidden="true">
        {ties.map((tie) => {
          const [a, b] = [boxes.names.get(tie.from), boxes.names.get(tie.tie.other.id)];
          if (!a || !b) return null;
          const state = hovered !== undefined && touches(hovered, tie) ? ' strong' : '';
          return (
            <path
              key={`${tie.from} ${tie.tie.other.id}`}
              class={`neighbour${tie.tie.type === 'named-together' ? ' faint' : ''}${state}`}
              d={neighbourPath(a, b, centre ? 'outwards' : 'inwards', boxes.width / 2)}
            />
          );
        })}
        {shown.map(({ entity: { id, kind }, faint }) => {
          const box = boxes.names.get(id);
          if (!box || !boxes.centre) return null;
          return (
            <path
              key={id}
              class={`spoke kind-${kind}${faint ? ' faint' : ''}${hovered === id ? ' strong' : ''}`}
              d={spokePath(boxes.centre, box)}
            />
          );
        })}
      </svg>
      <MapColumn side="before" groups={sides[0]} {...column} />
      {centre && (
        <p class={`map-centre kind-${centre.kind}`}>
          <KindIcon kind={centre.kind} />
          <strong>{centre.name[lang]}</strong>
        </p>
      )}
      <MapColumn side="after" groups={sides[1]} {...column} />
    </section>
  );
}
