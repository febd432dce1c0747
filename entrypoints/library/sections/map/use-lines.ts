import { linkHorizontal } from 'd3-shape';
import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

export interface Line {
  /** Id of the entity at its outer end. */
  id: string;
  kind: string;
  path: string;
  /** The two are only named together: drawn fainter. */
  faint: boolean;
}

const link = linkHorizontal<{ source: [number, number]; target: [number, number] }, [number, number]>();

/** Lines from the centre to each name, found from where the page has put them: text of any size and language finds its room by itself. */
export function useLines(box: RefObject<HTMLElement | null>, drawn: unknown): Line[] {
  const [lines, setLines] = useState<Line[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another map has other places.
  useLayoutEffect(() => {
    const { current } = box;
    if (!current) return;
    const measure = () => {
      const origin = current.getBoundingClientRect();
      const centre = current.querySelector('.map-centre')?.getBoundingClientRect();
      if (!centre) return;
      const from = centre.left + centre.width / 2;
      const found = [...current.querySelectorAll<HTMLElement>('[data-tie]')].map((node): Line => {
        const place = node.getBoundingClientRect();
        const isLeft = place.left + place.width / 2 < from;
        const isBelow = place.left < centre.right && place.right > centre.left;
        const source: [number, number] = isBelow
          ? [centre.left - origin.left + 12, centre.bottom - origin.top]
          : [(isLeft ? centre.left : centre.right) - origin.left, centre.top + centre.height / 2 - origin.top];
        const target: [number, number] = [
          (isLeft && !isBelow ? place.right : place.left) - origin.left,
          place.top + place.height / 2 - origin.top,
        ];
        const path = isBelow ? `M${source}V${target[1]}H${target[0]}` : (link({ source, target }) ?? '');
        const { tie = '', kind = '', faint } = node.dataset;
        return { id: tie, kind, path, faint: faint === 'true' };
      });
      setLines(found);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, [box, drawn]);
  return lines;
}
