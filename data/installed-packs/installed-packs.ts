/** Installs, reads and removes the reader's packs. */
import type { ReadPackFile } from '../pack/file/read-pack-file.ts';
import type { Pack } from '../pack/schema.ts';
import { hasPackDatabase } from './has-pack-database.ts';
import { type InstalledPack, type PackContent, withPackDatabase } from './pack-database.ts';

/** The installed packs by name; none where the browser refuses databases. */
export async function installedPacks(): Promise<InstalledPack[]> {
  if (!(await hasPackDatabase())) return [];
  // Cards of the packaged packs do without.
  return withPackDatabase((db) => db.installed.toArray()).catch(() => []);
}

/** The content of an installed pack. Rejects when there is none. */
export async function readPackContent(id: string): Promise<PackContent> {
  const content = await withPackDatabase((db) => db.contents.get(id));
  if (!content) throw new Error(`no pack ${id} is installed`);
  return content;
}

/** An installed pack, with bare ids. Rejects when there is none. */
export async function readInstalledPack(id: string): Promise<Pack> {
  const { json } = await readPackContent(id);
  // Checked before it was installed.
  return JSON.parse(new TextDecoder().decode(json)) as Pack;
}

function describe(pack: Pack, { hash, signedBy }: ReadPackFile, size: number, now: Date): InstalledPack {
  const { id, version, asOf, name, license, author, perspective, languages } = pack;
  return {
    ...{ id, version, asOf, name, license },
    ...(author ? { author } : {}),
    ...(perspective ? { perspective } : {}),
    ...(languages ? { languages } : {}),
    cards: pack.entities.length,
    facts: pack.facts.length,
    sources: pack.sources.length,
    size,
    hash,
    ...(signedBy ? { signedBy } : {}),
    installed: now.toISOString(),
  };
}

/**
 * Installs a pack in one transaction, in the place of an older version. When it rejects, all is as
 * it was before.
 */
export async function installPack(
  file: ReadPackFile,
  bytes: Uint8Array<ArrayBuffer>,
  now = new Date(),
): Promise<InstalledPack> {
  const json = new TextEncoder().encode(JSON.stringify(file.pack));
  const installed = describe(file.pack, file, json.length, now);
  await withPackDatabase((db) =>
    db.transaction('rw', db.installed, db.contents, async () => {
      await db.installed.put(installed);
      await db.contents.put({ id: installed.id, json, file: bytes });
    }),
  );
  return installed;
}

/** Removes an installed pack; notes on its cards are elsewhere, and stay. */
export async function removePack(id: string): Promise<void> {
  await withPackDatabase((db) =>
    db.transaction('rw', db.installed, db.contents, async () => {
      await db.installed.delete(id);
      await db.contents.delete(id);
    }),
  );
}
