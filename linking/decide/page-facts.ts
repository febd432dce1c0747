/** What the whole page says before any single mention is decided: who is named in full, how often, and whether it is about Peru. */

import type { Lexicon } from '../lexicon/decode.ts';
import { Kind, kindAt } from '../text/characters.ts';
import type { Passage, PassageFacts } from './passage-facts.ts';
import { type Gist, sumUp } from './summary.ts';

export interface Page {
  passages: readonly Passage[];
  /** ISO date of publication, as precise as known. */
  date?: string;
}

/** `cued` here: on a page that names no other bearer of the surname. */
export interface PageEvidence extends Pick<Gist, 'namings' | 'acronyms' | 'cued' | 'contradicted' | 'peruNamed'> {
  date: string | undefined;
  /** One of ours that is not known the world over is named in full, or several are likely. */
  onTopic: boolean;
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

function isLetterAt(text: string, at: number): boolean {
  const kind = kindAt(text, at);
  return kind === Kind.letter || kind === Kind.ignorable;
}

function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (!isLetterAt(text, at - 1) && !isLetterAt(text, at + word.length)) return true;
  return false;
}

/** The texts that a page begins with. */
function* beginningOf(passages: readonly Passage[]): Generator<string> {
  let left = SMALL_REACH;
  for (const passage of passages)
    for (const { text } of passage) {
      if (left <= 0) return;
      yield text.slice(0, left);
      left -= text.length;
    }
}

function smallWords(passages: readonly Passage[]): (word: string) => boolean {
  const known = new Map<string, boolean>();
  let beginning: readonly string[] | undefined;
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    if (known.size >= SMALL_WORDS) return false;
    beginning ??= [...beginningOf(passages)];
    const small = word.toLowerCase();
    const found = beginning.some((text) => hasWord(text, small));
    known.set(word, found);
    return found;
  };
}

/** Which of some entities the page names more often than which, as a text to compare: all that counts mean. */
export function rankingAmong(entities: ReadonlySet<number>, namings: PageEvidence['namings']): string {
  if (entities.size < 2) return '';
  const counts = [...entities].map((entity) => namings.get(entity) ?? 0);
  const ranks = [...new Set(counts)].sort((a, b) => a - b);
  return counts.map((count) => ranks.indexOf(count)).join();
}

const inOrder = (entities: Iterable<number>) => [...entities].sort((a, b) => a - b);

/** Sums up what the passages say, a passage a step. */
export function* pageEvidence(
  { passages, date }: Page,
  facts: readonly PassageFacts[],
  lexicon: Lexicon,
): Generator<void, PageEvidence> {
  const { namings, topics, acronyms, contradicted, hints, peruNamed, ...all } = yield* sumUp(facts);
  const cued = new Set([...all.cued].filter((entity) => !all.othersNamed.has(entity)));
  const isHinted = [...hints.values()].reduce((sum, share) => sum + share, 0) >= TELLING_HINTS;
  const onTopic = isHinted || [...topics].some((entity) => !lexicon.entity(entity)?.worldwide);
  yield;
  const key = [
    date,
    onTopic,
    peruNamed,
    inOrder(namings.keys()),
    [...acronyms].join(';'),
    inOrder(cued),
    inOrder(contradicted),
  ].join('|');
  return { date, namings, acronyms, cued, contradicted, onTopic, peruNamed, writesSmall: smallWords(passages), key };
}
