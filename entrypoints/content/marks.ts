/** Paints mentions with CSS custom highlights: nothing in the page's tree is touched. The rules for them are in marks.css. */
import { highlightName, type MarkStyles } from '../../data/mark-styles.ts';
import type { PageMention } from './mention-place.ts';

const PREFIX = 'ficha-';
const DOUBT = `${PREFIX}doubt`;
const OPEN = `${PREFIX}open`;
const FLASH = `${PREFIX}flash`;

/** Milliseconds that a mention stays lit after the reader was brought to it: long enough to find it after a scroll. */
const FLASH_MS = 2500;

export interface Marks {
  /** Shows these mentions and no others; those that are shown already are left as they are. */
  paint(mentions: readonly PageMention[], styles: MarkStyles): void;
  /** Shows one mention as the one whose card is open. */
  emphasize(mention: PageMention | undefined): void;
  /** Lights one mention up for a moment, also one that is not marked. */
  flash(mention: PageMention): void;
}

interface Layer {
  highlight: Highlight;
  /** What `highlight` holds: Firefox does not let a content script look into it. */
  ranges: Set<StaticRange>;
}

function update({ highlight, ranges }: Layer, wanted: Set<StaticRange>): void {
  for (const range of ranges) {
    if (wanted.has(range)) continue;
    ranges.delete(range);
    highlight.delete(range);
  }
  for (const range of wanted) {
    if (ranges.has(range)) continue;
    ranges.add(range);
    highlight.add(range);
  }
}

export function createMarks(signal: AbortSignal): Marks {
  const layers = new Map<string, Layer>();
  let flashing: ReturnType<typeof setTimeout> | undefined;

  signal.addEventListener('abort', () => {
    clearTimeout(flashing);
    for (const name of [...layers.keys(), OPEN, FLASH]) CSS.highlights.delete(name);
  });

  return {
    paint(mentions, styles) {
      const groups = Map.groupBy(mentions, ({ ambiguous, kind }) => {
        const name = highlightName(kind, styles);
        return name && ambiguous ? DOUBT : name;
      });
      groups.delete(undefined);
      for (const [name, group] of groups) {
        if (!name) continue;
        const layer = layers.get(name) ?? { highlight: new Highlight(), ranges: new Set() };
        layers.set(name, layer);
        update(layer, new Set(group.map(({ range }) => range)));
        // The registry is the page's as well, and a page may clear it.
        if (!CSS.highlights.has(name)) CSS.highlights.set(name, layer.highlight);
      }
      for (const name of layers.keys()) {
        if (groups.has(name)) continue;
        CSS.highlights.delete(name);
        layers.delete(name);
      }
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
