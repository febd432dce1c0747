/**
 * Ids inside the program name their pack: `north/ana-torres` for an entity, `north/ana-torres.born`
 * for a fact, `north/a-newspaper` for a source. A pack's own file holds the part after the slash,
 * the bare id.
 */

/** The id of something in a pack as the program knows it. */
export const qualifiedId = (pack: string, id: string): string => `${pack}/${id}`;

/** The id with its pack, for one that may come from a time when there was only one pack. */
export const withPack = (id: string, packOfBareIds: string): string =>
  id.includes('/') ? id : qualifiedId(packOfBareIds, id);

/** The pack that a qualified id names. */
export const packOf = (id: string): string => id.slice(0, Math.max(0, id.indexOf('/')));

/** An id without its pack. */
export const bareId = (id: string): string => id.slice(id.indexOf('/') + 1);

/** The pack of the reader's own cards. No other pack may have this id. */
export const OWN_PACK = 'mine';

/** Whether an id is of something that the reader has made. */
export const isOwn = (id: string): boolean => packOf(id) === OWN_PACK;
