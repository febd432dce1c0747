import { linkHorizontal } from 'd3-shape';
import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/** A line from the centre of the map to a name. */
interface Connector {
  /** Id of the entity at its outer end. */
  id: string;
  kind: string;
  /** SVG path in pixels of the map. */
  path: string;
  /** Drawn fainter: the two share facts but no stated relation. */
  faint: boolean;
}

type Point = [x: number, y: number];

/** Pixels from the left edge of the centre to where the lines downwards begin. */
const DOWNWARD_INSET = 12;

const curve = linkHorizontal<{ source: Point; target: Point }, Point>();

/**
 * The path from the centre to a name: down and across in a narrow window, else a curve to the side.
 */
function pathBetween(centre: DOMRect, name: DOMRect, map: DOMRect): string {
  const isLeft = name.left + name.width / 2 < centre.left + centre.width / 2;
  const isBelow = name.left < centre.right && name.right > centre.left;
  const targetY = name.top + name.height / 2 - map.top;
  if (isBelow)
    return `M${centre.left - map.left + DOWNWARD_INSET},${centre.bottom - map.top}V${targetY}H${name.left - map.left}`;
  const source: Point = [(isLeft ? centre.left : centre.right) - map.left, centre.top + centre.height / 2 - map.top];
  return curve({ source, target: [(isLeft ? name.right : name.left) - map.left, targetY] }) ?? '';
}

/**
 * Lines from `.map-centre` to every `[data-tie]` element of the map, measured after layout and
 * again when the map's size changes. `content`: what the map shows; a change measures again.
 */
export function useConnectors(map: RefObject<HTMLElement | null>, content: unknown): Connector[] {
  const [connectors, setConnectors] = useState<Connector[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other content is laid out differently.
  useLayoutEffect(() => {
    const { current } = map;
    if (!current) return;
    const measure = () => {
      const mapBox = current.getBoundingClientRect();
      const centreBox = current.querySelector('.map-centre')?.getBoundingClientRect();
      if (!centreBox) return;
      const names = [...current.querySelectorAll<HTMLElement>('[data-tie]')];
      setConnectors(
        names.map((name) => {
          const { tie = '', kind = '', faint } = name.dataset;
          const path = pathBetween(centreBox, name.getBoundingClientRect(), mapBox);
          return { id: tie, kind, path, faint: faint === 'true' };
        }),
      );
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, [map, content]);
  return connectors;
}
