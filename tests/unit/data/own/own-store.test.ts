import { describe, expect, it } from 'vitest';
import { gatherCard } from '../../../../data/facts/card-data.ts';
import { inMemoryFacts } from '../../../../data/facts/in-memory-facts.ts';
import { joinFacts } from '../../../../data/facts/joined-facts.ts';
import { lexiconOf } from '../../../../data/facts/lexicon-data.ts';
import { everything } from '../../../../data/notes/collection.ts';
import { readFichaJson, toFichaJson } from '../../../../data/notes/formats/ficha-json.ts';
import { mergeNotes } from '../../../../data/notes/merge.ts';
import { NoteDatabase } from '../../../../data/notes/note-database.ts';
import type { OwnCard } from '../../../../data/own/own-card.ts';
import { newMemberId } from '../../../../data/own/own-id.ts';
import { ownPackOf } from '../../../../data/own/own-pack.ts';
import { addOwnFact, listOwnCards, ownVersionsOf, saveOwnCard } from '../../../../data/own/own-store.ts';
import { deleteOwnCard, emptyOldOwnTrash, listOwnTrash, undeleteOwnCard } from '../../../../data/own/own-trash.ts';
import { linkText } from '../../../../linking/decide/page-decider.ts';
import { findNames } from '../../../../linking/find/find-names.ts';
import { compileLexicon } from '../../../../linking/lexicon/encode.ts';
import { day, useFreshDatabases } from '../notes/fresh-notes.ts';
import { factOn, ownCard, SOURCE } from './own-cards.ts';

useFreshDatabases();

const open = () => new NoteDatabase('test');
const save = (db: NoteDatabase, content = ownCard('Rosa Vega'), basedOn = 0, settles = false) =>
  saveOwnCard(db, { content, basedOn, settles });

/** A file with this one card. */
const fileWith = (card: OwnCard) =>
  toFichaJson({ notes: [], trash: [], versions: [], own: { cards: [card], trash: [], versions: [] } });

describe('importing own cards', () => {
  const merged = async (db: NoteDatabase, card: OwnCard) =>
    mergeNotes(db, readFichaJson(fileWith(card)).collection, {
      policy: 'newer-wins',
      because: 'import',
      now: new Date(),
    });

  it('believes no date in the future: the card that is here stays', async () => {
    const db = open();
    await save(db);
    const future = '9999-12-31T23:59:59.999Z';
    const other = ownCard('Rosa Vega', { line: 'From 9999' });
    await merged(db, { ...other, created: future, updated: future, revision: 2 });
    expect(await listOwnCards(db)).toMatchObject([{ entity: { line: { en: 'Baker' } } }]);
    expect(await ownVersionsOf(db, other.id)).toMatchObject([{ card: { entity: { line: { en: 'From 9999' } } } }]);
  });

  it('lets two windows notice each other after the highest revision', async () => {
    const db = open();
    const moment = day(1).toISOString();
    const card = ownCard('Rosa Vega');
    await merged(db, { ...card, created: moment, updated: moment, revision: Number.MAX_SAFE_INTEGER });
    const [{ revision: imported = 0 } = {}] = await listOwnCards(db);
    await save(db, ownCard('Rosa Vega', { line: 'Changed' }), imported);
    const [{ revision = 0 } = {}] = await listOwnCards(db);
    const first = await save(db, ownCard('Rosa Vega', { line: 'First' }), revision);
    const second = await save(db, ownCard('Rosa Vega', { line: 'Second' }), revision);
    expect([first, second].map((result) => Object.keys(result))).toEqual([['saved'], ['conflict']]);
  });
});

describe('saving own cards', () => {
  it('keeps a card, and the same request again changes nothing', async () => {
    const db = open();
    const first = await save(db);
    expect(first).toMatchObject({ saved: { revision: 1 } });
    expect(await save(db)).toEqual(first);
    expect(await listOwnCards(db)).toHaveLength(1);
  });

  it('overwrites nothing that another window has changed, and keeps what the reader then replaces', async () => {
    const db = open();
    await save(db);
    const theirs = ownCard('Rosa Vega', { line: 'Written in one window' });
    const mine = ownCard('Rosa Vega', { line: 'Written in the other' });
    await save(db, theirs, 1);
    expect(await save(db, mine, 1)).toMatchObject({ conflict: { entity: { line: { en: 'Written in one window' } } } });
    expect(await save(db, mine, 2, true)).toMatchObject({ saved: { revision: 3 } });
    expect(await ownVersionsOf(db, mine.id)).toMatchObject([{ card: theirs, because: 'conflict' }]);
  });

  it('takes facts from two windows at once, also on the card of a pack', async () => {
    const db = open();
    const name = { en: 'Ana', es: 'Ana' };
    const facts = [factOn('test/ana', 'First'), factOn('test/ana', 'Second')];
    const adding = facts.map((fact) => addOwnFact(db, { card: 'test/ana', cardName: name, fact, sources: [SOURCE] }));
    await Promise.all(adding);
    const [layer] = await listOwnCards(db);
    expect(layer?.facts.map(({ text }) => text.en).sort()).toEqual(['First', 'Second']);
    expect(layer?.sources).toEqual([SOURCE]);
  });

  it.each([
    ['a name that is too long', ownCard('x'.repeat(121)), 'too-long'],
    ['a fact on another card', { ...ownCard('Rosa Vega'), facts: [factOn('test/ana', 'No')] }, 'invalid'],
    [
      'a fact whose source is missing',
      { ...ownCard('Rosa Vega'), facts: [factOn('mine/rosa-vega-test', 'No')] },
      'invalid',
    ],
    ['a card of a pack', { ...ownCard('Rosa Vega'), id: 'test/ana' }, 'invalid'],
    [
      'a link that runs a script',
      { ...ownCard('Rosa Vega'), sources: [{ ...SOURCE, url: 'javascript:alert(1)' }] },
      'invalid',
    ],
  ])('refuses %s', async (_, content, failure) => {
    await expect(save(open(), content)).rejects.toMatchObject({ failure });
  });

  it('restores a deleted card as it was, and a form open on it notices', async () => {
    const db = open();
    const content = ownCard('Rosa Vega');
    await save(db);
    await deleteOwnCard(db, content.id);
    expect(await listOwnCards(db)).toEqual([]);
    expect(await save(db, ownCard('Rosa Vega', { line: 'Changed' }), 1)).toMatchObject({ deleted: expect.any(String) });
    expect(await undeleteOwnCard(db, content.id)).toMatchObject({ ...content, revision: 3 });
  });

  it('keeps a deleted card for thirty days on which Ficha ran', async () => {
    const db = open();
    const { id } = ownCard('Rosa Vega');
    await save(db);
    await deleteOwnCard(db, id, day(1));
    await emptyOldOwnTrash(db, new Date('2036-01-01'));
    expect(await listOwnTrash(db)).toHaveLength(1);
    await db.ownTrash.update(id, { daysSeen: 31 });
    await emptyOldOwnTrash(db, new Date('2036-01-02'));
    expect(await listOwnTrash(db)).toEqual([]);
  });

  it('comes back whole from an export, also into a profile with another text', async () => {
    const db = open();
    const content = { ...ownCard('Rosa Vega'), facts: [factOn('mine/rosa-vega-test', 'Born')], sources: [SOURCE] };
    await save(db, content);
    await save(db, ownCard('Gone'));
    await deleteOwnCard(db, ownCard('Gone').id);
    const file = toFichaJson(await everything(db));
    const all = await everything(db);
    await Promise.all([db.ownCards.clear(), db.ownTrash.clear()]);
    await save(db, ownCard('Rosa Vega', { line: 'Other text' }));
    const { collection } = readFichaJson(file);
    await mergeNotes(db, collection, { policy: 'incoming-wins', because: 'import' });
    expect(await listOwnCards(db)).toMatchObject([content]);
    expect((await everything(db)).own?.trash).toEqual(all.own?.trash);
    expect(await ownVersionsOf(db, content.id)).toMatchObject([{ card: { entity: { line: { en: 'Other text' } } } }]);
  });
});

describe('the pack of own cards', () => {
  const { id } = ownCard('Rosa Vega');
  const content = { ...ownCard('Rosa Vega'), facts: [factOn(id, 'Born in Lirio')], sources: [SOURCE] };

  it('has a lexicon with its names under their own ids', () => {
    const lexicon = compileLexicon(lexiconOf([ownPackOf([content])], 'test'));
    const text = 'Yesterday Rosa Vega opened her shop.';
    const [mentions] = linkText({ blocks: [{ text, spans: findNames(text, lexicon) }] }, lexicon);
    expect(mentions).toMatchObject([{ surface: 'Rosa Vega', entity: id, ambiguous: false }]);
  });

  it('stands on cards of packs apart, and leaves their own facts alone', async () => {
    const layer = {
      id: 'test/ana',
      cardName: content.entity.name,
      facts: [factOn('test/ana', 'Mine')],
      disputes: [],
      sources: [SOURCE],
    };
    const ana = { ...content.entity, id: 'test/ana' };
    const theirs = { ...factOn('test/ana', 'Theirs'), id: 'test/ana.one', citations: [] };
    const pack = { ...ownPackOf([]), id: 'test', entities: [ana], facts: [theirs] };
    const facts = joinFacts(inMemoryFacts([pack]), inMemoryFacts([ownPackOf([content, layer])]));
    const card = await gatherCard(facts, 'test/ana');
    expect(card?.facts.map(({ text }) => text.en)).toEqual(['Theirs']);
    expect(card?.ownFacts?.map(({ text }) => text.en)).toEqual(['Mine']);
    expect(card?.sources[SOURCE.id]).toEqual(SOURCE);
    const own = await gatherCard(facts, id);
    expect(own?.facts.map(({ text }) => text.en)).toEqual(['Born in Lirio']);
    expect(own?.ownFacts).toBeUndefined();
  });

  it('gives members ids of its own', () => {
    expect(newMemberId('test/ana')).toMatch(/^mine\/ana\.[a-z]{8}$/);
  });
});
