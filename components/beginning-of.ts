/** Characters that fit into one or two lines of a card. */
const LENGTH = 60;

/** The first words of a text in one line, without the end of a word that does not fit. */
export function beginningOf(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= LENGTH) return line;
  return `${line.slice(0, LENGTH).replace(/\s+\S*$/, '')}…`;
}
