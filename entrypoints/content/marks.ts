/** Paints mentions with CSS custom highlights: nothing in the page's tree is touched. The rules for them are in marks.css. */
import type { PageMention } from './mention-place.ts';

const PREFIX = 'ficha-';
const DOUBT = `${PREFIX}doubt`;
const OPEN = `${PREFIX}open`;

export interface Marks {
  /** Shows these mentions and no others; those that are shown already are left as they are. */
  paint(mentions: readonly PageMention[]): void;
  /** Shows one mention as the one whose card is open. */
  emphasize(mention: PageMention | undefined): void;
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

  signal.addEventListener('abort', () => {
    for (const name of [...layers.keys(), OPEN]) CSS.highlights.delete(name);
  });

  return {
    paint(mentions) {
      const groups = Map.groupBy(mentions, ({ ambiguous, kind }) => (ambiguous ? DOUBT : PREFIX + kind));
      for (const [name, group] of groups) {
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
  };
}
