/** Whether the reader has installed packs, without the database's library. */

export const PACK_DATABASE = 'ficha-packs';

/**
 * Asked before the database is opened: opening one that does not exist creates it, and most readers
 * install no pack.
 */
export async function hasPackDatabase(): Promise<boolean> {
  try {
    return (await indexedDB.databases()).some(({ name }) => name === PACK_DATABASE);
  } catch {
    // The browser refuses databases.
    return false;
  }
}
