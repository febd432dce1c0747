/**
 * Times the search box's look-up in 10,000 invented cards, side by side with Fuse looking at every
 * text by itself.
 */
import Fuse from 'fuse.js';
import { searchIn } from '../../data/facts/search/search.ts';
import type { Fact, Pack } from '../../data/pack/schema.ts';
import { pickFrom, randomFrom } from '../../tests/support/random.ts';
import { packsOnAtFirst } from '../pack/pack-folders.ts';
import { generatedPack } from './generated-pack.ts';
import { median, ms, ratio, table } from './print.ts';

const CARDS = 10_000;

const FACTS_A_CARD = 3;

const RUNS = 15;

/** Fuse alone takes seconds: these are enough to compare. */
const COMPARED = ['a name', 'misspelt', 'words of facts'];

/**
 * Facts in the words of the real fact base, with other names and, now and then, a rare word, as
 * real texts have.
 */
function withFacts(pack: Pack, sample: readonly Fact[]): Pack {
  const random = randomFrom(1);
  const names = pack.entities.flatMap(({ name }) => name.en.split(' '));
  const reword = (text: string) =>
    text.replace(/\p{Lu}[\p{L}-]+/gu, (word) => (random() < 0.7 ? pickFrom(names, random) : word));
  const facts = pack.entities.flatMap(({ id }) =>
    Array.from({ length: FACTS_A_CARD }, (_, i): Fact => {
      const fact = pickFrom(sample, random);
      return { ...fact, id: `${id}.${i}`, about: [id], text: { en: reword(fact.text.en), es: reword(fact.text.es) } };
    }),
  );
  return { ...pack, facts };
}

function timesOf(look: () => unknown, runs = RUNS): number {
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    look();
    return performance.now() - start;
  });
  return median(times);
}

export interface SearchTimes {
  cards: number;
  buildMs: number;
  queries: { kind: string; hits: number; firstMs: number; medianMs: number; fuseAloneMs: number | undefined }[];
}

/** `firstMs`: before anything has run, as a reader's first look-up does. */
export async function timeSearch(cards = CARDS): Promise<SearchTimes> {
  const facts = packsOnAtFirst().flatMap((pack) => pack.facts);
  // About half as many entities as aliases.
  const named = generatedPack(cards * 2);
  const pack = withFacts({ ...named, entities: named.entities.slice(0, cards) }, facts);
  const name = pack.entities[Math.floor(cards / 2)]?.name.en ?? '';
  const [given = '', family = ''] = name.split(' ');
  const misspelt = `${family.slice(0, 2)}${family[3]}${family[2]}${family.slice(4)}`;
  const start = performance.now();
  const search = await searchIn(pack);
  const buildMs = performance.now() - start;
  const texts = pack.entities.map(({ id, name: { en }, aliases }) => ({
    name: en,
    aliases: aliases.map(({ text }) => text),
    facts: pack.facts.filter(({ about }) => about[0] === id).flatMap(({ text }) => [text.en, text.es]),
  }));
  const fuse = new Fuse(texts, {
    keys: ['name', 'aliases', 'facts'],
    ignoreDiacritics: true,
    ignoreLocation: true,
    threshold: 0.3,
  });
  const queries = Object.entries({
    'a name': name,
    misspelt,
    'swapped, misspelt': `${misspelt} ${given}`,
    'a beginning': family.slice(0, 3),
    'one letter': family.slice(0, 1),
    'a common word': 'government',
    'words of facts': 'forced sterilisation government',
    'a sentence': `The president said that ${name} was charged over the payments in 2000`,
    nothing: 'xqzwvkj',
  }).map(([kind, query]) => {
    const first = performance.now();
    const hits = search.find(query, { lang: 'en' });
    const firstMs = performance.now() - first;
    return {
      kind,
      hits: hits.length,
      firstMs,
      medianMs: timesOf(() => search.find(query, { lang: 'en' })),
      fuseAloneMs: COMPARED.includes(kind) ? timesOf(() => fuse.search(query, { limit: 20 }), 1) : undefined,
    };
  });
  return { cards, buildMs, queries };
}

export function printSearch({ cards, buildMs, queries }: SearchTimes): void {
  console.log(`  ${cards} cards, ${FACTS_A_CARD} facts each in two languages; index built in ${ms(buildMs)}\n`);
  const rows = queries.map(({ kind, hits, firstMs, medianMs, fuseAloneMs }) => [
    `  ${kind}`,
    `${hits}`,
    ms(firstMs),
    ms(medianMs),
    fuseAloneMs === undefined ? '' : ms(fuseAloneMs),
    fuseAloneMs === undefined ? '' : ratio(fuseAloneMs / medianMs),
  ]);
  console.log(table([['', 'hits', 'first', 'median', 'Fuse alone', ''], ...rows]));
}
