import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { Box } from './connectors.ts';

/** The measured boxes of a map, in pixels from its left upper corner. */
export interface MapBoxes {
  centre: Box | undefined;
  /** By entity id. */
  names: ReadonlyMap<string, Box>;
  /** Width of the map. */
  width: number;
}

function within(element: Element, map: DOMRect): Box {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return { left: left - map.left, right: right - map.left, top: top - map.top, bottom: bottom - map.top };
}

/**
 * The boxes of `.map-centre` and of every `[data-name]` in the map, measured after layout and again
 * when the map's size changes. `content`: what the map shows; a change measures again.
 */
export function useBoxes(map: RefObject<HTMLElement | null>, content: unknown): MapBoxes {
  const [boxes, setBoxes] = useState<MapBoxes>({ centre: undefined, names: new Map(), width: 0 });
  // biome-ignore lint/correctness/useExhaustiveDependencies: other content is laid out differently.
  useLayoutEffect(() => {
    const { current } = map;
    if (!current) return;
    const measure = () => {
      const mapBox = current.getBoundingClientRect();
      const centre = current.querySelector('.map-centre');
      const names = [...current.querySelectorAll<HTMLElement>('[data-name]')];
      setBoxes({
        centre: centre ? within(centre, mapBox) : undefined,
        names: new Map(names.map((name) => [name.dataset.name ?? '', within(name, mapBox)])),
        width: mapBox.width,
      });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, [map, content]);
  return boxes;
}
