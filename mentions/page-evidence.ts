/** What the whole page says before any single mention is decided: who is named in full, where, and whether it is about Peru. */
import { definitionsOf } from './acronyms.ts';
import { contextReader } from './context.ts';
import { otherGivenName } from './names-around.ts';
import { TOPIC } from './packed-lexicon.ts';
import type { LexiconAlias, LexiconEntity, Span } from './types.ts';

/** A paragraph or the like, with the spans found in it. */
export interface Block {
  text: string;
  spans: readonly Span[];
}

export interface Page {
  blocks: readonly Block[];
  /** ISO date of publication, as precise as known. */
  date?: string;
}

/** Places of a page as numbers that grow with it. */
type Places = number[];

export interface PageEvidence {
  date: string | undefined;
  /** Places at which each entity is named in full, in page order, by entity index. */
  namings: ReadonlyMap<number, Places>;
  /** Places at which somebody else is named in full who bears the entity's surname. */
  otherBearers: ReadonlyMap<number, Places>;
  /** What the page says its acronyms stand for: an entity index, or `OTHER`. */
  acronyms: ReadonlyMap<string, number>;
  /** One of ours that is not known the world over is named in full. */
  onTopic: boolean;
  peruNamed: boolean;
  /** True when the page also writes the word without a capital. */
  writesSmall: (word: string) => boolean;
}

/** Characters to the left that hold a given name. */
const NAME_REACH = 40;
/** A word that the page writes small is looked for in this many characters, for this many words: headlines explain themselves early. */
const SMALL_REACH = 30_000;
const SMALL_WORDS = 40;

/** A strong alias of one entity alone; "the page names it in full". */
export function fullNameOf(span: Span): LexiconAlias | undefined {
  return span.aliases.find(({ strength, entity }) => strength === 'strong' && entity !== TOPIC);
}

/** A place as a number: blocks are shorter than 4 GB. */
export const placeOf = (block: number, start: number) => block * 0x100000000 + start;

function note(places: Map<number, Places>, entity: number, place: number) {
  const known = places.get(entity);
  if (known) known.push(place);
  else places.set(entity, [place]);
}

function smallWords(blocks: readonly Block[]): (word: string) => boolean {
  const known = new Map<string, boolean>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    if (known.size >= SMALL_WORDS) return false;
    let left = SMALL_REACH;
    const small = new RegExp(`(?<![\\p{L}\\p{M}])${word.toLowerCase()}(?![\\p{L}\\p{M}])`, 'u');
    const found = blocks.some(({ text }) => {
      if (left <= 0) return false;
      const sample = text.slice(0, left);
      left -= sample.length;
      return small.test(sample);
    });
    known.set(word, found);
    return found;
  };
}

export function pageEvidence(
  page: Page,
  entities: readonly LexiconEntity[],
  ownWords: (entity: number) => ReadonlySet<string>,
): PageEvidence {
  const namings = new Map<number, Places>();
  const otherBearers = new Map<number, Places>();
  const likely = new Map<number, Places>();
  let onTopic = false;
  let peruNamed = false;
  page.blocks.forEach(({ text, spans }, block) => {
    let contextOf: ReturnType<typeof contextReader> | undefined;
    for (const span of spans) {
      if (span.aliases.some(({ entity }) => entity === TOPIC)) peruNamed = true;
      const alias = fullNameOf(span);
      if (alias) {
        note(namings, alias.entity, placeOf(block, span.start));
        if (!entities[alias.entity]?.worldwide) onTopic = true;
        continue;
      }
      const surnames = span.aliases.filter(({ strength, isPerson }) => isPerson && strength === 'weak');
      const [only] = surnames;
      if (!only) continue;
      // "Alan García" is the name of others too, but on a page about Peru it says which García.
      if (surnames.length === 1 && only.text.includes(' ')) note(likely, only.entity, placeOf(block, span.start));
      contextOf ??= contextReader(text, NAME_REACH);
      const context = contextOf(span.start, span.end);
      for (const { entity } of surnames)
        if (otherGivenName(context, ownWords(entity)) === 'certain')
          note(otherBearers, entity, placeOf(block, span.start));
    }
  });
  for (const [entity, places] of likely)
    namings.set(
      entity,
      [...(namings.get(entity) ?? []), ...places].sort((a, b) => a - b),
    );
  const writesSmall = smallWords(page.blocks);
  const acronyms = definitionsOf(page.blocks, ownWords);
  return { date: page.date, namings, otherBearers, acronyms, onTopic, peruNamed, writesSmall };
}

/** How many of the places come before a place. */
function countBefore(places: Places, place: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] as number) < place)
      low = middle + 1; // middle < high <= length
    else high = middle;
  }
  return low;
}

/** The last of an entity's places before a place; -1 when there is none. */
export function lastBefore(places: Places | undefined, place: number): number {
  return places?.[countBefore(places, place) - 1] ?? -1;
}

/** The first of an entity's places from a place on; -1 when there is none. */
export function firstAfter(places: Places, place: number): number {
  return places[countBefore(places, place)] ?? -1;
}
