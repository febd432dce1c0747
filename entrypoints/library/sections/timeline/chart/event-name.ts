/** The names of events beside their marks. */

const LONGEST_NAME = 30;
/** Pixels of a letter at the size of the chart's names, on average and a little more. */
const LETTER_WIDTH = 6.8;

/** Cut at a word, so that the chart does not become a page of names; the whole name is in the mark's title. */
export function truncate(name: string): string {
  if (name.length <= LONGEST_NAME) return name;
  const cut = name.slice(0, LONGEST_NAME);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST_NAME - 10))}…`;
}

export const nameWidth = (name: string) => truncate(name).length * LETTER_WIDTH + 10;
