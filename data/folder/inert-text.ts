/**
 * Texts in Markdown files. A note's own text keeps its markup, but what would act in another program (HTML,
 * pictures, links to other places than the web) gets a backslash, so that it is shown and does nothing. Reading
 * takes exactly those backslashes away again.
 */

/**
 * Where backslashes count: before `<`, before the bracket of a picture, and between a link's text and its
 * target. `![[` is an embedded note of the reader's own.
 */
const ACTIVE_PLACE = /(?:(?<=!)(?=\\*\[(?!\[))|(?<=\])(?=\\*[(:])|(?<!\\)(?=\\*<))\\*/g;

/** A target that may act: an address of the web, mail, or another file by its plain name. */
const HARMLESS_TARGET = /^(?:\((?:https?:\/\/|mailto:|#?[\p{L}\p{N}%_./-]+\))|: *https?:\/\/)/iu;

/**
 * The text with an odd number of backslashes at every place where it would act. `n` backslashes
 * become `2n + 1`, so that `withoutBackslashes` gives back any text.
 */
export function inert(text: string): string {
  return text.replace(ACTIVE_PLACE, (slashes, at: number) => {
    if (slashes === '' && HARMLESS_TARGET.test(text.slice(at))) return '';
    return '\\'.repeat(2 * slashes.length + 1);
  });
}

/** Undoes `inert`. An even number of backslashes is the reader's own. */
export function withoutBackslashes(text: string): string {
  return text.replace(ACTIVE_PLACE, (slashes) =>
    slashes.length % 2 === 1 ? '\\'.repeat((slashes.length - 1) / 2) : slashes,
  );
}

const MARKUP = /[\\`*_[\]<>#|~$&=^%!]/g;

/** Beginnings of lists. */
const LIST = /^(?:[-+]|\d+(?=[.)]))/;

/** Signs that turn the direction of what follows them. */
const TURNS = /[\u202A-\u202E\u2066-\u2069]/g;

/** Text on one line, in its own direction: line breaks of a page are layout. */
export const oneLine = (text: string): string => text.replace(TURNS, '').replace(/\s+/g, ' ').trim();

/** Text without any markup, on one line. */
export function plainLine(text: string): string {
  const line = oneLine(text).replace(MARKUP, '\\$&');
  return line.replace(LIST, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`));
}

/** A link to the web; `title` is plain text. */
export function webLink(title: string, address: string): string {
  const escaped = new URL(address).href.replace(/[()\\<>]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `[${plainLine(title)}](${escaped})`;
}
