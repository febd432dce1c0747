import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { gatherCard } from '../../../data/facts/card-data.ts';
import { FACT_DATABASE, FactDatabase, openFacts, storedFacts } from '../../../data/facts/fact-store.ts';
import { inMemoryFacts } from '../../../data/facts/in-memory-facts.ts';
import type { Pack } from '../../../data/pack/schema.ts';
import { entity, fact, otherPack, wholePack as pack } from './packs.ts';

beforeEach(() => {
  // A disk of its own for each test.
  const factory = new IDBFactory();
  vi.stubGlobal('indexedDB', factory);
  Dexie.dependencies.indexedDB = factory;
});

/** The list of packs that holds the test pack with this hash. */
const listed = (hash: string) => [{ id: 'test', file: 'test.json', hash }];

const load = (...given: Pack[]) => vi.fn(async () => (given.length > 0 ? given : [pack()]));

async function ids(db: FactDatabase) {
  return (await db.facts.toArray()).map(({ id }) => id).sort();
}

describe('openFacts', () => {
  it('builds the database from the pack', async () => {
    const { db, rebuilt } = await openFacts(listed('hash-1'), load());
    expect(rebuilt).toBe(true);
    expect(await ids(db)).toEqual(['test/ana.earlier', 'test/ana.later', 'test/ana.undated', 'test/berta.shared']);
  });

  it('changes nothing and reads nothing for the same pack', async () => {
    (await openFacts(listed('hash-1'), load())).db.close();
    const again = load();
    const { rebuilt } = await openFacts(listed('hash-1'), again);
    expect(rebuilt).toBe(false);
    expect(again).not.toHaveBeenCalled();
  });

  it('replaces everything for another pack', async () => {
    (await openFacts(listed('hash-1'), load())).db.close();
    const next = pack({ entities: [entity('carla')], facts: [fact('carla.one')] });
    const { db, rebuilt } = await openFacts(listed('hash-2'), load(next));
    expect(rebuilt).toBe(true);
    expect(await ids(db)).toEqual(['test/carla.one']);
    expect(await db.relations.count()).toBe(0);
  });

  it.each(['entities', 'facts', 'disputes', 'sources', 'relations', 'built'] as const)(
    'keeps the old facts when a build breaks off at %s, and finishes it at the next start',
    async (table) => {
      (await openFacts(listed('hash-1'), load())).db.close();
      const broken = pack({ entities: [entity('carla')], facts: [fact('carla.one')] });
      const interrupt = () => {
        throw new Error('interrupted');
      };
      const original = FactDatabase.prototype.open;
      vi.spyOn(FactDatabase.prototype, 'open').mockImplementation(function (this: FactDatabase) {
        if (table === 'relations') broken.entities[0]?.relations.push({ type: 'founded', to: 'test/nobody' });
        if (table === 'disputes')
          broken.disputes = [
            {
              id: 'test/carla.x',
              about: ['test/carla'],
              severity: 'low',
              question: { en: '?', es: '?' },
              positions: [],
            },
          ];
        this[table].hook('creating', interrupt);
        return original.call(this);
      });
      await expect(openFacts(listed('hash-2'), load(broken))).rejects.toThrow();
      vi.restoreAllMocks();

      const { db, rebuilt } = await openFacts(listed('hash-2'), load(pack({ facts: [fact('ana.new')] })));
      expect(rebuilt).toBe(true);
      expect(await ids(db)).toEqual(['test/ana.new']);
    },
  );

  it('never shows an unfinished build', async () => {
    const { db } = await openFacts(listed('hash-1'), load());
    db.facts.hook('creating', () => {
      throw new Error('interrupted');
    });
    await expect(
      db.transaction('rw', db.facts, async () => {
        await db.facts.clear();
        await db.facts.add(fact('test/ana.new'));
      }),
    ).rejects.toThrow();
    expect(await db.facts.count()).toBe(4);
  });

  it.each<[string, (db: FactDatabase) => Promise<unknown>]>([
    ['lost records', (db) => db.facts.delete('test/ana.later')],
    ['lost a whole table', (db) => db.sources.clear()],
    ['lost its own record', (db) => db.built.clear()],
  ])('rebuilds a store that has %s', async (_, damage) => {
    const { db } = await openFacts(listed('hash-1'), load());
    await damage(db);
    db.close();
    const { db: again, rebuilt } = await openFacts(listed('hash-1'), load());
    expect(rebuilt).toBe(true);
    expect(await again.facts.count()).toBe(4);
    expect(await again.sources.count()).toBe(1);
  });

  it('rebuilds a database that was deleted', async () => {
    (await openFacts(listed('hash-1'), load())).db.close();
    await Dexie.delete(FACT_DATABASE);
    expect((await openFacts(listed('hash-1'), load())).rebuilt).toBe(true);
  });

  it('rebuilds a database left by a later version of Ficha', async () => {
    const later = new Dexie(FACT_DATABASE);
    later.version(99).stores({ something: 'else' });
    await later.open();
    later.close();
    const { db, rebuilt } = await openFacts(listed('hash-1'), load());
    expect(rebuilt).toBe(true);
    expect(await db.facts.count()).toBe(4);
  });

  it('rejects when a pack cannot be loaded', async () => {
    const failing = async () => {
      throw new Error('no pack');
    };
    await expect(openFacts(listed('hash-1'), failing)).rejects.toThrow('no pack');
  });
});

describe('storedFacts', () => {
  it('gives the same cards as the packs themselves', async () => {
    const packs = [pack(), otherPack()];
    const { db } = await openFacts(
      [...listed('hash-1'), { id: 'other', file: 'other.json', hash: 'x' }],
      load(...packs),
    );
    for (const id of ['test/ana', 'test/berta', 'test/nobody', 'other/ana', 'ana'])
      expect(await gatherCard(storedFacts(db), id)).toEqual(await gatherCard(inMemoryFacts(packs), id));
  });

  it('keeps packs with the same ids apart', async () => {
    const { db } = await openFacts(
      [...listed('hash-1'), { id: 'other', file: 'other.json', hash: 'x' }],
      load(pack(), otherPack()),
    );
    const cards = await Promise.all(['test/ana', 'other/ana'].map((id) => gatherCard(storedFacts(db), id)));
    expect(cards.map((card) => card?.facts.length)).toEqual([4, 1]);
    expect(cards.map((card) => card?.pack.id)).toEqual(['test', 'other']);
    expect(cards.map((card) => Object.values(card?.sources ?? {}).map(({ title }) => title))).toEqual([
      ['A source'],
      ['Another source'],
    ]);
  });
});

it('rebuilds when a pack is added or removed', async () => {
  (await openFacts(listed('hash-1'), load())).db.close();
  const both = [...listed('hash-1'), { id: 'other', file: 'other.json', hash: 'x' }];
  const added = await openFacts(both, load(pack(), otherPack()));
  expect(added.rebuilt).toBe(true);
  expect(await added.db.entities.count()).toBe(3);
  added.db.close();
  expect((await openFacts([...both].reverse(), load())).rebuilt).toBe(false);
  const removed = await openFacts(listed('hash-1'), load());
  expect(removed.rebuilt).toBe(true);
  expect(await removed.db.entities.count()).toBe(2);
});
