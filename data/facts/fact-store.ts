/** The fact base in IndexedDB: built from a pack in one transaction, dropped and built again whenever it is not what it should be. */
import Dexie, { type Table } from 'dexie';
import * as v from 'valibot';
import {
  type Dispute,
  disputeSchema,
  type Entity,
  entitySchema,
  type Fact,
  factSchema,
  type Pack,
  type Source,
} from '../pack/schema.ts';
import { sourceSchema } from '../pack/source-schema.ts';
import type { FactSource, PackInfo, StoredRelation } from './card-data.ts';
import { relationsIn } from './in-memory-facts.ts';

export const FACT_DATABASE = 'ficha-facts';

interface Built extends PackInfo {
  key: 'built';
  hash: string;
  /** Records by table, so that a store that lost some is noticed. */
  counts: Record<string, number>;
}

export class FactDatabase extends Dexie {
  declare built: Table<Built, string>;
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

/** Records added in one go: between two, the background answers whoever asks, however large the pack. */
const ADDED_AT_ONCE = 1000;

async function addAll<T>(table: Table<T>, records: readonly T[]): Promise<void> {
  for (let at = 0; at < records.length; at += ADDED_AT_ONCE) await table.bulkAdd(records.slice(at, at + ADDED_AT_ONCE));
}

/** One transaction: a build that is interrupted leaves what was there before. */
async function build(db: FactDatabase, pack: Pack, hash: string): Promise<void> {
  const relations = relationsIn(pack);
  await db.transaction('rw', [db.built, ...CONTENT.map((name) => db[name])], async () => {
    await Promise.all([db.built.clear(), ...CONTENT.map((name) => db[name].clear())]);
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
    await db.built.add({ key: 'built', id, version, asOf, hash, counts });
  });
}

/** True when every record is there: of the pack with this hash, if one is given. */
async function isWhole(db: FactDatabase, hash?: string): Promise<boolean> {
  const built = await db.built.get('built');
  if (!built || (hash !== undefined && built.hash !== hash)) return false;
  const counts = await Promise.all(CONTENT.map((name) => db[name].count()));
  return CONTENT.every((name, index) => built.counts[name] === counts[index]);
}

async function openWhole(hash: string, loadPack: () => Promise<Pack>): Promise<{ db: FactDatabase; rebuilt: boolean }> {
  const db = new FactDatabase();
  try {
    await db.open();
    if (await isWhole(db, hash)) return { db, rebuilt: false };
    await build(db, await loadPack(), hash);
    return { db, rebuilt: true };
  } catch (error) {
    db.close();
    throw error;
  }
}

/**
 * Opens the fact database for the pack with this hash and builds it where it is missing, older, unfinished or damaged.
 * `rebuilt` says whether it was. Rejects only when IndexedDB cannot be used at all, or the pack cannot be loaded.
 */
export async function openFacts(
  hash: string,
  loadPack: () => Promise<Pack>,
): Promise<{ db: FactDatabase; rebuilt: boolean }> {
  try {
    return await openWhole(hash, loadPack);
  } catch {
    // A database of a later version, one without its tables, or one the browser cannot read: it holds nothing that the pack does not.
    await Dexie.delete(FACT_DATABASE);
    return openWhole(hash, loadPack);
  }
}

/** Thrown by a look-up that comes upon a record which no build has written. */
export class DamagedFacts extends Error {}

/** The records that were found, each of the shape it should have. */
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

/** Look-ups in the fact database. Each rejects with `DamagedFacts` when what it finds is no record of a pack. */
export function storedFacts(db: FactDatabase): FactSource {
  return {
    async info() {
      const { id, version, asOf } = (await db.built.get('built')) ?? { id: '', version: '', asOf: '' };
      return { id, version, asOf };
    },
    entities: async (ids) => checked(entitySchema, await db.entities.bulkGet(ids)),
    facts: async (ids) => checked(factSchema, await db.facts.bulkGet(ids)),
    factsAbout: async (id) => checked(factSchema, await db.facts.where('about').equals(id).toArray()),
    disputesAbout: async (id) => checked(disputeSchema, await db.disputes.where('about').equals(id).toArray()),
    sources: async (ids) => checked(sourceSchema, await db.sources.bulkGet(ids)),
    relationsOf: (id) => db.relations.where('from').equals(id).or('to').equals(id).toArray(),
    isWhole: () => isWhole(db),
  };
}
