/** A text with case and diacritics aside, for finding names by a part of them. */
export function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
