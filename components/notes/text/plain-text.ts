/** Characters that can begin Markdown syntax: anywhere, or at the start or end of the text. */
const POSSIBLE_SYNTAX = /[\\`*_[\]<>&!~\0\n\r]|^[\s#+=-]|^\d+[.)]|\s$/;

/** Whether Markdown would read the text as one paragraph of just that text; most notes are so. */
export function isPlainText(text: string): boolean {
  return text !== '' && !POSSIBLE_SYNTAX.test(text);
}
