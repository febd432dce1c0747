/** Packs of any size for the bench: names of two or three invented words, of nobody. Seeded. */

import { newEntity } from '../../data/pack/new-entity.ts';
import type { Alias, Entity, Pack } from '../../data/pack/schema.ts';
import { PACK_FORMAT_VERSION } from '../../data/pack/schema.ts';
import { inEveryLanguage } from '../../data/settings/languages.ts';
import { pickFrom, randomFrom } from '../../tests/support/random.ts';

interface Sounds {
  lang: string;
  /** Syllables; words are made of two or three of them, so that no list of real names is needed. */
  syllables: readonly string[];
  /** Ends that give a word the look of its language. */
  ends: readonly string[];
}

const SOUNDS: readonly Sounds[] = [
  {
    lang: 'es',
    syllables: 'qui to lle ña bra cho mu zar vé gue pi rro tú ñe'.split(' '),
    ends: ['do', 'nza', 'ez', 'í'],
  },
  {
    lang: 'en',
    syllables: 'thra wick ble shor dun ell gri mond hax by ro fen'.split(' '),
    ends: ['ton', 'worth', 'y', 'den'],
  },
  { lang: 'pt', syllables: 'ção lha ma bê nho tri xu vão go re ja pu'.split(' '), ends: ['ões', 'inho', 'eira', 'ã'] },
  { lang: 'pl', syllables: 'szcz ło wie brzę ko gdy ńa mró tka żu pol'.split(' '), ends: ['ski', 'wicz', 'ak', 'ło'] },
  { lang: 'vi', syllables: 'ngử tră phiê lộ quy đà nhừ khấ bưở vẹ'.split(' '), ends: ['nh', 'ng', 'm', 'c'] },
  { lang: 'ru', syllables: 'бро щу вла же гня ры тё мо ши ку дза'.split(' '), ends: ['вич', 'ов', 'ская', 'енко'] },
  { lang: 'el', syllables: 'θρα κου μπε λιά ξο πνε ρη γδο τσί φα'.split(' '), ends: ['ος', 'ίδης', 'άκη', 'ης'] },
  { lang: 'ar', syllables: 'غو تم صا قي بر شح لو نذ عط هم'.split(' '), ends: ['ين', 'اد', 'ور', 'ي'] },
];

/** Of a hundred entities, so many are persons; the rest are organisations. */
const PERSONS = 80;

/** A word with a capital, where its script has capitals. */
function inventWord({ syllables, ends }: Sounds, random: () => number): string {
  const count = random() < 0.6 ? 2 : 3;
  const body = Array.from({ length: count }, () => pickFrom(syllables, random)).join('');
  const word = body + pickFrom(ends, random);
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/**
 * Two aliases for most: "Given Family" and "Given Family Second", as news and registers write
 * them.
 */
function aliasesOf(sounds: Sounds, count: number, random: () => number): Alias[] {
  const [given, family, second] = [0, 1, 2].map(() => inventWord(sounds, random));
  const texts = [`${given} ${family}`, `${given} ${family} ${second}`].slice(0, count);
  return texts.map((text) => ({ text, lang: [sounds.lang], strength: 'strong', cues: [], against: [] }));
}

/**
 * A pack of exactly `aliases` aliases, about half as many entities, and no facts. The same for the
 * same seed.
 */
export function generatedPack(aliases: number, seed = 1): Pack {
  const random = randomFrom(seed);
  const entities: Entity[] = [];
  for (let left = aliases; left > 0; ) {
    const sounds = pickFrom(SOUNDS, random);
    const own = aliasesOf(sounds, Math.min(left, random() < 0.9 ? 2 : 1), random);
    left -= own.length;
    const name = own[0]?.text ?? '';
    const index = entities.length;
    const entity = newEntity({
      id: `invented-${index + 1}`,
      kind: index % 100 < PERSONS ? 'person' : 'organization',
      name: inEveryLanguage(name),
      line: { en: 'An invented name.', es: 'Un nombre inventado.' },
      aliases: own,
      relations:
        index > 0 && random() < 0.5 ? [{ type: 'supported', to: `invented-${1 + Math.floor(random() * index)}` }] : [],
    });
    entities.push(entity);
  }
  return {
    format: 'ficha-pack',
    formatVersion: PACK_FORMAT_VERSION,
    id: `invented-${aliases}`,
    version: '1.0.0',
    asOf: '2026-01-01',
    name: { en: `${aliases} invented names`, es: `${aliases} nombres inventados` },
    license: 'CC0-1.0',
    featured: [],
    subject: { topicWords: {}, era: {}, offices: [], givenNames: [] },
    sources: [],
    entities,
    facts: [],
    disputes: [],
  };
}
