/** Paints mentions with CSS custom highlights: nothing in the page's tree is touched. The rules for them are in marks.css. */
import { highlightName, type MarkStyles } from '../../data/settings/mark-styles.ts';
import type { Steps } from '../reading/slices.ts';
import { hideLayer, showLayer } from './highlight-registry.ts';
import type { PageMention } from './page-mention.ts';

const PREFIX = 'ficha-';
const DOUBT = `${PREFIX}doubt`;
const OPEN = `${PREFIX}open`;
const FLASH = `${PREFIX}flash`;

/** Milliseconds that a mention stays lit after the reader was brought to it: long enough to find it after a scroll. */
const FLASH_MS = 2500;

/** Mentions that are painted, and such that are only looked at, in one step. */
const PAINTED_AT_ONCE = 64;
const LOOKED_AT_ONCE = 2048;

/** What of a mention is needed to mark it. */
export type MarkedPlace = Pick<PageMention, 'kind' | 'ambiguous' | 'range'>;

export interface Marks {
  /** Shows these mentions and no others, some a step; those that are shown already are left as they are, and lists of them not even looked at. */
  paint(mentions: readonly (readonly MarkedPlace[])[], styles: MarkStyles): Steps;
  /** Shows one mention as the one whose card is open. */
  emphasize(mention: PageMention | undefined): void;
  /** Lights one mention up for a moment, also one that is not marked. */
  flash(mention: PageMention): void;
}

/** The layer that a mention belongs to; undefined when the reader wants it unmarked. */
function layerOf({ kind, ambiguous }: MarkedPlace, styles: MarkStyles): string | undefined {
  const name = highlightName(kind, styles);
  return name && ambiguous ? DOUBT : name;
}

export function createMarks(signal: AbortSignal): Marks {
  const layers = new Map<string, Highlight>();
  /** What is shown, and in which layer. */
  const painted = new Map<MarkedPlace, string>();
  /** The lists that were painted, in these styles. */
  const shown = new Set<readonly MarkedPlace[]>();
  let shownStyles: MarkStyles | undefined;
  let flashing: ReturnType<typeof setTimeout> | undefined;

  signal.addEventListener('abort', () => {
    clearTimeout(flashing);
    for (const [name, layer] of layers) hideLayer(name, layer);
    for (const name of [OPEN, FLASH]) CSS.highlights.delete(name);
  });

  function add(mention: MarkedPlace, name: string): void {
    const layer = layers.get(name) ?? new Highlight();
    layers.set(name, layer);
    layer.add(mention.range);
    painted.set(mention, name);
  }

  function remove(mention: MarkedPlace, name: string): void {
    layers.get(name)?.delete(mention.range);
    painted.delete(mention);
  }

  /** The registry is the page's as well, and a page may clear it. Firefox lets no content script look into a highlight, but tells its size. */
  function register(): void {
    for (const [name, layer] of layers) {
      if (layer.size > 0) showLayer(name, layer);
      else {
        hideLayer(name, layer);
        layers.delete(name);
      }
    }
  }

  return {
    *paint(mentions, styles) {
      const isRestyled = styles !== shownStyles;
      shownStyles = styles;
      const wanted = new Set(mentions);
      const gone = [...shown].filter((list) => !wanted.has(list));
      const come = mentions.filter((list) => isRestyled || !shown.has(list));
      const staying = new Set(come.flat());
      yield;
      // First all that go: a mention whose meaning has changed is another, with the same range.
      for (const list of gone) {
        for (const mention of list) {
          const name = painted.get(mention);
          if (name && !staying.has(mention)) remove(mention, name);
        }
        shown.delete(list);
        yield;
      }
      let work = 0;
      for (const list of come) {
        for (const mention of list) {
          const name = layerOf(mention, styles);
          const before = painted.get(mention);
          work += 1 / LOOKED_AT_ONCE;
          if (name !== before) {
            if (before) remove(mention, before);
            if (name) add(mention, name);
            work += 1 / PAINTED_AT_ONCE;
          }
          if (work < 1) continue;
          work = 0;
          register();
          yield;
        }
        shown.add(list);
      }
      yield;
      register();
    },
    emphasize(mention) {
      if (mention) CSS.highlights.set(OPEN, new Highlight(mention.range));
      else CSS.highlights.delete(OPEN);
    },
    flash(mention) {
      clearTimeout(flashing);
      CSS.highlights.set(FLASH, new Highlight(mention.range));
      flashing = setTimeout(() => CSS.highlights.delete(FLASH), FLASH_MS);
    },
  };
}
