/** What the whole page says before any single mention is decided: who is named in full, how often, and whether it is about Peru. */
import type { Block, BlockFacts } from './block-facts.ts';
import type { Lexicon } from './lexicon.ts';

export interface Page {
  blocks: readonly Block[];
  /** ISO date of publication, as precise as known. */
  date?: string;
}

export interface PageEvidence {
  date: string | undefined;
  /** How often each entity is named in full, by entity index. */
  namings: ReadonlyMap<number, number>;
  /** What the page says its acronyms stand for: an entity index, or `OTHER`. */
  acronyms: ReadonlyMap<string, number>;
  /** Those whose bare surname stands somewhere with a cue and nothing against it, on a page that names no other bearer. */
  cued: ReadonlySet<number>;
  /** Those one of whose names stands somewhere with a word against it. */
  contradicted: ReadonlySet<number>;
  /** One of ours that is not known the world over is named in full, or several are likely. */
  onTopic: boolean;
  peruNamed: boolean;
  /** True when the page also writes the word without a capital. */
  writesSmall: (word: string) => boolean;
  /** Equal for two readings of a page that differ at most in how often somebody is named and in what they write small. */
  key: string;
}

/** A word that the page writes small is looked for in this many characters, for this many words: headlines explain themselves early. */
const SMALL_REACH = 30_000;
const SMALL_WORDS = 40;
/** Names that are not plain, but stand with words that fit, which together make a page one about our matters; shared ones count half. */
const TELLING_HINTS = 2;
/** Blocks summed up in one step. */
const BLOCKS_AT_ONCE = 64;

const isLetter = (char: string) => /[\p{L}\p{M}]/u.test(char);

function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (!isLetter(text.charAt(at - 1)) && !isLetter(text.charAt(at + word.length))) return true;
  return false;
}

function smallWords(blocks: readonly Block[]): (word: string) => boolean {
  const known = new Map<string, boolean>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    if (known.size >= SMALL_WORDS) return false;
    let left = SMALL_REACH;
    const small = word.toLowerCase();
    const found = blocks.some(({ text }) => {
      if (left <= 0) return false;
      const sample = text.slice(0, left);
      left -= sample.length;
      return hasWord(sample, small);
    });
    known.set(word, found);
    return found;
  };
}

/** Which of some entities the page names more often than which, as a text to compare: all that counts mean. */
export function rankingAmong(entities: ReadonlySet<number>, { namings }: PageEvidence): string {
  if (entities.size < 2) return '';
  const counts = [...entities].map((entity) => namings.get(entity) ?? 0);
  const ranks = [...new Set(counts)].sort((a, b) => a - b);
  return counts.map((count) => ranks.indexOf(count)).join();
}

const inOrder = (entities: Iterable<number>) => [...entities].sort((a, b) => a - b);

/** Sums up what the blocks say, some blocks a step. */
export function* pageEvidence(
  page: Page,
  facts: readonly BlockFacts[],
  lexicon: Lexicon,
): Generator<void, PageEvidence> {
  const namings = new Map<number, number>();
  const acronyms = new Map<string, number>();
  const cued = new Set<number>();
  const contradicted = new Set<number>();
  const hints = new Map<string, number>();
  const othersNamed = new Set<number>();
  let peruNamed = false;
  for (const [index, block] of facts.entries()) {
    for (const [entity, count] of block.namings) namings.set(entity, (namings.get(entity) ?? 0) + count);
    for (const [acronym, meaning] of block.acronyms) if (!acronyms.has(acronym)) acronyms.set(acronym, meaning);
    peruNamed ||= block.peruNamed;
    for (const [name, share] of block.hints) hints.set(name, share);
    for (const entity of block.cued) cued.add(entity);
    for (const entity of block.contradicted) contradicted.add(entity);
    for (const entity of block.othersNamed) othersNamed.add(entity);
    if (index % BLOCKS_AT_ONCE === 0) yield;
  }
  yield;
  const { date } = page;
  const isHinted = [...hints.values()].reduce((sum, share) => sum + share, 0) >= TELLING_HINTS;
  const isOurs = (entity: number) => !lexicon.entity(entity)?.worldwide;
  const onTopic = isHinted || facts.some(({ topics }) => topics.some(isOurs));
  for (const entity of othersNamed) cued.delete(entity);
  const key = [
    date,
    onTopic,
    peruNamed,
    inOrder(namings.keys()),
    [...acronyms].join(';'),
    inOrder(cued),
    inOrder(contradicted),
  ].join('|');
  return { date, namings, acronyms, cued, contradicted, onTopic, peruNamed, writesSmall: smallWords(page.blocks), key };
}
