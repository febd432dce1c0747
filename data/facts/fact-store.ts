/**
 * The fact base in IndexedDB: built from packs in one transaction, and built again whenever it is
 * not as it should be.
 */
import Dexie, { type Table } from 'dexie';
import * as v from 'valibot';
import { qualifiedSchemas } from '../pack/qualify-pack.ts';
import type { Dispute, Entity, Fact, Pack, Source } from '../pack/schema.ts';
import type { FactSource, PackInfo, StoredRelation } from './card-data.ts';
import { relationsIn } from './in-memory-facts.ts';
import type { PackEntry } from './packaged-packs.ts';

export const FACT_DATABASE = 'ficha-facts';

/** A pack that was built into the database. */
interface BuiltPack extends PackInfo {
  /** The pack's id. */
  key: string;
  hash: string;
  /** Records by table, so that a store that lost some is noticed. */
  counts: Record<string, number>;
}

/** Holds any number of packs; all ids are qualified. */
export class FactDatabase extends Dexie {
  declare built: Table<BuiltPack, string>;
  declare entities: Table<Entity, string>;
  declare facts: Table<Fact, string>;
  declare disputes: Table<Dispute, string>;
  declare sources: Table<Source, string>;
  declare relations: Table<StoredRelation, number>;

  constructor() {
    super(FACT_DATABASE);
    this.version(1).stores({
      built: 'key',
      entities: 'id, kind',
      facts: 'id, *about',
      disputes: 'id, *about',
      sources: 'id',
      relations: '++, from, to',
    });
  }
}

const CONTENT = ['entities', 'facts', 'disputes', 'sources', 'relations'] as const;

/**
 * Records added in one go: between two batches the background can answer, however large the pack.
 */
const BATCH_SIZE = 1000;

async function addAll<T>(table: Table<T>, records: readonly T[]): Promise<void> {
  for (let at = 0; at < records.length; at += BATCH_SIZE) await table.bulkAdd(records.slice(at, at + BATCH_SIZE));
}

async function addPack(db: FactDatabase, pack: Pack, hash: string): Promise<void> {
  const relations = relationsIn(pack);
  await addAll(db.entities, pack.entities);
  await addAll(db.facts, pack.facts);
  await addAll(db.disputes, pack.disputes);
  await addAll(db.sources, pack.sources);
  await addAll(db.relations, relations);
  const { id, version, asOf, entities, facts, disputes, sources } = pack;
  const counts = {
    entities: entities.length,
    facts: facts.length,
    disputes: disputes.length,
    sources: sources.length,
    relations: relations.length,
  };
  await db.built.add({ key: id, id, version, asOf, hash, counts });
}

/** One transaction: a build that is interrupted leaves what was there before. */
async function build(db: FactDatabase, packs: readonly Pack[], entries: readonly PackEntry[]): Promise<void> {
  const hashes = new Map(entries.map(({ id, hash }) => [id, hash]));
  await db.transaction('rw', [db.built, ...CONTENT.map((name) => db[name])], async () => {
    await Promise.all([db.built.clear(), ...CONTENT.map((name) => db[name].clear())]);
    for (const pack of packs) await addPack(db, pack, hashes.get(pack.id) ?? '');
  });
}

/** Tells lists of packs apart, whatever their order. */
const versionsOf = (packs: readonly Pick<PackEntry, 'id' | 'hash'>[]) =>
  packs
    .map(({ id, hash }) => `${id} ${hash}`)
    .sort()
    .join('\n');

/** True when every record is there: of these packs, if any are given. */
async function isWhole(db: FactDatabase, entries?: readonly PackEntry[]): Promise<boolean> {
  const built = await db.built.toArray();
  if (built.length === 0 || (entries && versionsOf(built) !== versionsOf(entries))) return false;
  const counts = await Promise.all(CONTENT.map((name) => db[name].count()));
  return CONTENT.every((name, index) => built.reduce((sum, one) => sum + (one.counts[name] ?? 0), 0) === counts[index]);
}

interface OpenedFacts {
  db: FactDatabase;
  /** Whether the database had to be built. */
  rebuilt: boolean;
}

type LoadPacks = (entries: readonly PackEntry[]) => Promise<Pack[]>;

async function openWhole(entries: readonly PackEntry[], loadPacks: LoadPacks): Promise<OpenedFacts> {
  const db = new FactDatabase();
  try {
    await db.open();
    if (await isWhole(db, entries)) return { db, rebuilt: false };
    await build(db, await loadPacks(entries), entries);
    return { db, rebuilt: true };
  } catch (error) {
    db.close();
    throw error;
  }
}

/**
 * Opens the fact database for these packs, and builds it where it is missing, older, unfinished or
 * damaged. Rejects only when IndexedDB cannot be used at all, or a pack cannot be loaded.
 */
export async function openFacts(entries: readonly PackEntry[], loadPacks: LoadPacks): Promise<OpenedFacts> {
  try {
    return await openWhole(entries, loadPacks);
  } catch {
    // A later version's, one without its tables, or unreadable: it holds nothing that the packs do
    // not.
    await Dexie.delete(FACT_DATABASE);
    return openWhole(entries, loadPacks);
  }
}

/** Thrown by a look-up that finds a record which no build has written. */
export class DamagedFacts extends Error {}

/** The records that were found. Throws `DamagedFacts` for one of another shape. */
function checked<Schema extends v.GenericSchema>(schema: Schema, records: readonly unknown[]): v.InferOutput<Schema>[] {
  return records
    .filter((record) => record !== undefined)
    .map((record) => {
      const parsed = v.safeParse(schema, record);
      if (!parsed.success) throw new DamagedFacts(parsed.issues[0].message);
      return parsed.output;
    });
}

/** Has the database built anew when it is next opened. */
export async function discardFacts(db: FactDatabase): Promise<void> {
  await db.built.clear();
}

/**
 * Look-ups in the fact database. Each rejects with `DamagedFacts` when it finds a record that is
 * not a pack's.
 */
export function storedFacts(db: FactDatabase): FactSource {
  const { entity, fact, dispute, source } = qualifiedSchemas;
  return {
    async packInfo(pack) {
      const { id = '', version = '', asOf = '' } = (await db.built.get(pack)) ?? {};
      return { id, version, asOf };
    },
    entities: async (ids) => checked(entity, await db.entities.bulkGet(ids)),
    facts: async (ids) => checked(fact, await db.facts.bulkGet(ids)),
    factsAbout: async (id) => checked(fact, await db.facts.where('about').equals(id).toArray()),
    disputesAbout: async (id) => checked(dispute, await db.disputes.where('about').equals(id).toArray()),
    sources: async (ids) => checked(source, await db.sources.bulkGet(ids)),
    relationsOf: (id) => db.relations.where('from').equals(id).or('to').equals(id).toArray(),
    isWhole: () => isWhole(db),
  };
}
