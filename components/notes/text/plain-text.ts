/** What could begin something in Markdown: anywhere, at the beginning, or at the end of a text of one line. */
const MARKUP = /[\\`*_[\]<>&!~\0\n\r]|^[\s#+=-]|^\d+[.)]|\s$/;

/** Whether a note is one paragraph of text and nothing else, whichever way it is read. Most are, and reading Markdown is slow. */
export function isPlainText(text: string): boolean {
  return text !== '' && !MARKUP.test(text);
}
