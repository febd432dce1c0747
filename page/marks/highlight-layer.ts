/**
 * One named highlight in `CSS.highlights`, a registry that the page shares: it may clear it or
 * reuse our names.
 */

/** A highlight that the page has removed more often than this stays removed. */
const MAX_REGISTRATIONS = 21;

/** A highlight and its name in the registry. */
export interface HighlightLayer {
  readonly highlight: Highlight;
  /** Registers the highlight, also after the page has replaced it, up to a limit. */
  show(): void;
  /** Removes the highlight; one that the page has put under the same name stays. */
  hide(): void;
}

/** Creates a layer that is not shown yet. */
export function createLayer(name: string, highlight = new Highlight()): HighlightLayer {
  let registrations = 0;
  const isShown = () => CSS.highlights.get(name) === highlight;
  return {
    highlight,
    show() {
      if (isShown() || registrations >= MAX_REGISTRATIONS) return;
      registrations++;
      CSS.highlights.set(name, highlight);
    },
    hide() {
      if (isShown()) CSS.highlights.delete(name);
    },
  };
}
