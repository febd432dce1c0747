/** Ids that follow from names, so that the same name gives the same id each time. */

/** A name as lower-case words joined by hyphens; empty for a name without Latin letters. */
export function slugOf(name: string, most: number): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, most)
    .replace(/-$/, '');
}

/** Letters and digits without accents and capitals, in which two spellings of one name are the same. */
const lettersOf = (name: string) =>
  name
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();

/** FNV-1a, 32 bits: tells names apart, and need not withstand anybody. */
function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(36);
}

/**
 * An id of at most `most` letters for a name. What an id cannot spell, because it has other letters or is too
 * long, is told apart by a hash; `otherwise` stands for what has no Latin letters.
 */
export function nameId(name: string, otherwise: string, most = 60): string {
  const letters = lettersOf(name);
  const slug = slugOf(name, most);
  if (slug !== '' && slug.replaceAll('-', '') === letters) return slug;
  const hash = shortHash(letters);
  const begin = slug.slice(0, most - hash.length - 1).replace(/-$/, '') || otherwise;
  return letters === '' ? begin : `${begin}-${hash}`;
}
