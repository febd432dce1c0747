import type { RefObject } from 'preact';
import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Fold } from './Strip.tsx';

/** How the reader left a card: what is unfolded, and how far it is scrolled. */
interface View {
  unfolded: ReadonlySet<string>;
  scrollTop: number;
}

const UNTOUCHED: View = { unfolded: new Set(), scrollTop: 0 };

/**
 * Keeps the view of every card on the way to the shown one. A card that is opened from another
 * starts folded and at its top; the way back leads to the place left. `depth` is the number of
 * cards that led here.
 */
export function useCardViews(depth: number, entity: string, body: RefObject<HTMLElement | null>) {
  const views = useRef<View[]>([]);
  const [, setChanges] = useState(0);
  const shown = useRef({ depth, entity });
  if (depth > shown.current.depth || (depth === shown.current.depth && entity !== shown.current.entity))
    views.current = views.current.slice(0, depth);
  shown.current = { depth, entity };
  const view = views.current[depth] ?? UNTOUCHED;

  const change = useCallback(
    (changed: Partial<View>) => {
      views.current[depth] = { ...(views.current[depth] ?? UNTOUCHED), ...changed };
    },
    [depth],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: another card is shown
  useLayoutEffect(() => {
    if (body.current) body.current.scrollTop = (views.current[depth] ?? UNTOUCHED).scrollTop;
  }, [depth, entity]);

  return {
    foldOf: (part: string): Fold => ({
      isOpen: view.unfolded.has(part),
      toggle: () => {
        const unfolded = new Set(views.current[depth]?.unfolded);
        if (!unfolded.delete(part)) unfolded.add(part);
        change({ unfolded });
        setChanges((changes) => changes + 1);
      },
    }),
    /** Called before another card opens. */
    leave: () => change({ scrollTop: body.current?.scrollTop ?? 0 }),
  };
}
