/** Characters. */
const MAX_NAME_LENGTH = 30;
/** Pixels: a little more than the average letter is wide. */
const LETTER_WIDTH = 6.8;
/** Pixels between a mark and its name, and after the name. */
const NAME_MARGIN = 10;

/** Shortens an event's name at a word; the mark's tooltip has all of it. */
export function shortenName(name: string): string {
  if (name.length <= MAX_NAME_LENGTH) return name;
  const cut = name.slice(0, MAX_NAME_LENGTH);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), MAX_NAME_LENGTH - 10))}…`;
}

/** Estimated width in pixels of an event's shortened name. */
export const nameWidth = (name: string) => shortenName(name).length * LETTER_WIDTH + NAME_MARGIN;
