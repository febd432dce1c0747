import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

interface Step {
  id: string;
  /** The name of the card that led here; absent for a card opened from a list. */
  from?: string;
}

/** The cards that led from one to another, and how the reader moves among them. */
export interface CardPath {
  /** The card shown; undefined while the list of names is. */
  current: Step | undefined;
  /** Opens a card from a list. */
  open: (id: string) => void;
  /** Opens a related card; `from` is the name of the card shown. */
  openRelated: (id: string, from: string) => void;
  back: () => void;
  /** Shows the list, without moving the focus. */
  close: () => void;
}

/**
 * Cards that open in the place of a list. Back in the list, the focus returns to the name
 * (`data-name`) that was chosen there, or to the search box.
 */
export function useCardPath(searchInput: RefObject<HTMLInputElement | null>): CardPath {
  const [path, setPath] = useState<Step[]>([]);
  const chosen = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (path.length > 0 || chosen.current === undefined) return;
    const row = document.querySelector<HTMLElement>(`[data-name="${CSS.escape(chosen.current)}"]`);
    (row ?? searchInput.current)?.focus();
    chosen.current = undefined;
  }, [path.length, searchInput]);
  return {
    current: path.at(-1),
    open(id) {
      chosen.current = id;
      setPath([{ id }]);
    },
    openRelated: (id, from) => setPath([...path, { id, from }]),
    back: () => setPath(path.slice(0, -1)),
    close() {
      chosen.current = undefined;
      setPath([]);
    },
  };
}
