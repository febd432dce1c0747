/**
 * The packs that the reader has installed, in IndexedDB. They cannot be rebuilt, so nothing here
 * deletes the database. A released version is never edited: a change comes as a further version.
 */
import Dexie, { type Table } from 'dexie';
import type { Pack } from '../pack/schema.ts';
import { PACK_DATABASE } from './has-pack-database.ts';

/** What lists show of an installed pack. */
export interface InstalledPack
  extends Pick<Pack, 'id' | 'version' | 'asOf' | 'name' | 'license' | 'author' | 'perspective' | 'languages'> {
  cards: number;
  facts: number;
  sources: number;
  /** Bytes of its content. */
  size: number;
  /** SHA-256 of its content before anything was made harmless, in hex. */
  hash: string;
  /** The public key of the author who signed it. */
  signedBy?: string;
  /** When it was installed. ISO 8601, UTC. */
  installed: string;
}

/** The content of an installed pack. */
export interface PackContent {
  id: string;
  /** The pack as it was checked, as JSON in UTF-8. */
  json: Uint8Array<ArrayBuffer>;
  /** The file as it was given, with its author's signature. */
  file: Uint8Array<ArrayBuffer>;
}

/** The key with which the reader signs packs of their own. */
export interface AuthorKey {
  id: 'author';
  pair: CryptoKeyPair;
}

export class PackDatabase extends Dexie {
  declare installed: Table<InstalledPack, string>;
  declare contents: Table<PackContent, string>;
  declare keys: Table<AuthorKey, string>;

  constructor() {
    super(PACK_DATABASE, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({ installed: 'id', contents: 'id', keys: 'id' });
  }
}

/** Runs work on the database and closes it: it is used seldom, and another page may want to upgrade it. */
export async function withPackDatabase<T>(use: (db: PackDatabase) => Promise<T>): Promise<T> {
  const db = new PackDatabase();
  try {
    await db.open();
    return await use(db);
  } finally {
    db.close();
  }
}
