/** Paints mentions with CSS custom highlights: nothing in the page's tree is touched. The rules for them are in marks.css. */
import type { PageMention } from './page-mentions.ts';

const PREFIX = 'ficha-';
const DOUBT = `${PREFIX}doubt`;
const OPEN = `${PREFIX}open`;

export interface Marks {
  paint(mentions: readonly PageMention[]): void;
  /** Shows one mention as the one whose card is open. */
  emphasize(mention: PageMention | undefined): void;
}

export function createMarks(signal: AbortSignal): Marks {
  let registered = new Set<string>();

  const register = (name: string, ranges: StaticRange[]) => {
    CSS.highlights.set(name, new Highlight(...ranges));
    registered.add(name);
  };

  signal.addEventListener('abort', () => {
    for (const name of [...registered, OPEN]) CSS.highlights.delete(name);
  });

  return {
    paint(mentions) {
      const before = registered;
      registered = new Set();
      const groups = Map.groupBy(mentions, ({ ambiguous, kind }) => (ambiguous ? DOUBT : PREFIX + kind));
      for (const [name, group] of groups)
        register(
          name,
          group.map(({ range }) => range),
        );
      for (const name of before) if (!registered.has(name)) CSS.highlights.delete(name);
    },
    emphasize(mention) {
      if (mention) CSS.highlights.set(OPEN, new Highlight(mention.range));
      else CSS.highlights.delete(OPEN);
    },
  };
}
