/**
 * Paints mentions with CSS custom highlights, which leave the page's tree untouched; their rules
 * are in marks.css, which the background inserts into pages with marks.
 */
import { highlightName, type MarkStyles, markedKind } from '../../data/settings/mark-styles.ts';
import type { Steps } from '../reading/slices.ts';
import { createLayer, type HighlightLayer } from './highlight-layer.ts';
import { type Lettering, letteringOf } from './lettering.ts';
import type { PageMention } from './page-mention.ts';

const AMBIGUOUS = 'ficha-doubt';
/** Phrases that mean a card without naming it. */
const DESCRIPTION = 'ficha-description';
/** Layers that leave letters as they are: a line under them, a highlight without a rule, none. */
const LETTERING_LAYERS: Record<Lettering, string | undefined> = {
  clear: 'ficha-clear',
  outlined: 'ficha-outlined',
  filled: undefined,
};
const OPEN = 'ficha-open';
const FLASH = 'ficha-flash';

/** Milliseconds: long enough to find the mention after a scroll. */
const FLASH_MS = 2500;

/** The parts of a mention that marking needs. */
export type MarkedPlace = Pick<PageMention, 'entity' | 'kind' | 'ambiguous' | 'isDescription' | 'range'>;

/** The marks on one page. */
export interface Marks {
  /**
   * Shows these mentions and no others. Skips lists that it was given before, so unchanged passages
   * cost nothing.
   */
  paint(mentions: readonly (readonly MarkedPlace[])[], styles: MarkStyles): Steps;
  /** Highlights the mention whose card is open; `undefined` when none is. */
  emphasize(mention: PageMention | undefined): void;
  /** Highlights a mention for a moment, whether it is marked or not. */
  flash(mention: PageMention): void;
}

/** The highlight that a mention belongs to; undefined when the reader wants its kind unmarked. */
function layerNameOf(place: MarkedPlace, styles: MarkStyles): string | undefined {
  const name = highlightName(markedKind(place), styles);
  if (!name) return undefined;
  const lettering = letteringOf(place);
  if (lettering) return LETTERING_LAYERS[lettering];
  if (place.isDescription) return DESCRIPTION;
  return place.ambiguous ? AMBIGUOUS : name;
}

/** Creates the marks of a page; all of them go when `signal` is aborted. */
export function createMarks(signal: AbortSignal): Marks {
  const layers = new Map<string, HighlightLayer>();
  /** The layer that each mention is painted in, and its range there. */
  const painted = new Map<MarkedPlace, { name: string; highlight: Highlight; range: StaticRange }>();
  let paintedLists = new Set<readonly MarkedPlace[]>();
  let paintedStyles: MarkStyles | undefined;
  let flashTimer: ReturnType<typeof setTimeout> | undefined;

  signal.addEventListener('abort', () => {
    clearTimeout(flashTimer);
    for (const layer of layers.values()) layer.hide();
    for (const name of [OPEN, FLASH]) CSS.highlights.delete(name);
  });

  function layerOf(name: string): HighlightLayer {
    const layer = layers.get(name) ?? createLayer(name);
    layers.set(name, layer);
    return layer;
  }

  /** Moves a mention into the layer `name`, or out of all layers. */
  function repaint(mention: MarkedPlace, name: string | undefined): void {
    const before = painted.get(mention);
    if (name === before?.name) return;
    before?.highlight.delete(before.range);
    if (name) {
      const { range } = mention;
      const { highlight } = layerOf(name);
      highlight.add(range);
      painted.set(mention, { name, highlight, range });
    } else painted.delete(mention);
  }

  /**
   * Registers layers that have mentions and removes the others. Firefox tells the size of a
   * highlight, no more.
   */
  function showLayers(): void {
    for (const [name, layer] of layers) {
      if (layer.highlight.size > 0) layer.show();
      else {
        layer.hide();
        layers.delete(name);
      }
    }
  }

  return {
    *paint(mentions, styles) {
      const wanted = new Set(mentions);
      const removed = [...paintedLists].filter((list) => !wanted.has(list));
      const added = styles === paintedStyles ? mentions.filter((list) => !paintedLists.has(list)) : mentions;
      const remaining = new Set(added.flat());
      paintedLists = wanted;
      paintedStyles = styles;
      yield;
      // Removals come first: two mentions may share one range, the older with another meaning.
      for (const list of removed) {
        for (const mention of list) if (!remaining.has(mention)) repaint(mention, undefined);
        yield;
      }
      for (const list of added) {
        for (const mention of list) repaint(mention, layerNameOf(mention, styles));
        showLayers();
        yield;
      }
      showLayers();
    },
    emphasize(mention) {
      if (mention && !letteringOf(mention)) CSS.highlights.set(OPEN, new Highlight(mention.range));
      else CSS.highlights.delete(OPEN);
    },
    flash(mention) {
      clearTimeout(flashTimer);
      CSS.highlights.delete(FLASH);
      if (letteringOf(mention)) return;
      CSS.highlights.set(FLASH, new Highlight(mention.range));
      flashTimer = setTimeout(() => CSS.highlights.delete(FLASH), FLASH_MS);
    },
  };
}
