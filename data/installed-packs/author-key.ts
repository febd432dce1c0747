/** The key with which the reader signs packs: made here, never exported, kept with the installed packs. */
import { withPackDatabase } from './pack-database.ts';

/** The reader's key, made at the first call. Rejects where the browser cannot make or keep one. */
export async function authorKey(): Promise<CryptoKeyPair> {
  const stored = await withPackDatabase((db) => db.keys.get('author'));
  if (stored) return stored.pair;
  const pair = (await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify'])) as CryptoKeyPair;
  return withPackDatabase((db) =>
    db.transaction('rw', db.keys, async () => {
      // Another page may have made one meanwhile.
      const other = await db.keys.get('author');
      if (other) return other.pair;
      await db.keys.add({ id: 'author', pair });
      return pair;
    }),
  );
}
