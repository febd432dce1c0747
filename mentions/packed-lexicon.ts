/**
 * The lexicon as it is stored and handed to pages: a few long strings and lists instead of an object an alias, so that
 * 100,000 aliases cross from storage to page in milliseconds and stay small there.
 */
import { foldKey } from './fold.ts';
import type { LexiconAlias, LexiconData, LexiconEntity, Strength } from './types.ts';
import { packWords, TOPIC_WORDS, type WordData } from './word-data.ts';

/** "Entity" of the words that make a page one about Peru; they are found in the same pass as the names, and never linked. */
export const TOPIC = -1;

/** Parts aliases in the joined text; no alias holds a line break. */
export const SEPARATOR = '\n';

const STRENGTH_LETTERS: Record<Strength, string> = { strong: 's', weak: 'w', exact: 'x' };

/** The strength that a letter of `PackedLexicon.strengths` stands for. */
export function strengthOf(letter: string): Strength {
  if (letter === 'w') return 'weak';
  return letter === 'x' ? 'exact' : 'strong';
}

export interface AliasCues {
  cues?: string[];
  against?: string[];
}

export interface PackedLexicon {
  packHash: string;
  entities: LexiconEntity[];
  /**
   * Alias texts, those in Latin-1 first: engines keep such a string in one byte a character, and one Japanese name in it would
   * double it. Aliases with the same folded form follow one another.
   */
  latin: string;
  other: string;
  /** By alias: the index of its entity (or `TOPIC`), and a letter for its strength. */
  owners: number[];
  strengths: string;
  /** Cue words of the few aliases that have some, by alias. */
  cues: Record<number, AliasCues>;
  words: WordData;
}

const TOPIC_ALIASES = TOPIC_WORDS.map((text): LexiconAlias => ({ text, entity: TOPIC, strength: 'strong' }));

const isLatin = (text: string) => !/[^\0-\u00ff]/.test(text);

/** Aliases in the order they are packed in: by script, then by folded form. */
function inPackedOrder(aliases: readonly LexiconAlias[]): LexiconAlias[] {
  const groups = Map.groupBy(aliases, ({ text }) => foldKey(text));
  const sorted = [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
  const [latin, other] = [true, false].map((wanted) =>
    sorted.filter((group) => group.every(({ text }) => isLatin(text)) === wanted).flat(),
  );
  return [...(latin ?? []), ...(other ?? [])];
}

export function packLexicon(data: LexiconData): PackedLexicon {
  const aliases = inPackedOrder([...data.aliases, ...TOPIC_ALIASES]).map((alias) => ({
    ...alias,
    text: alias.text.replaceAll(SEPARATOR, ' '),
  }));
  const firstOther = aliases.findIndex(({ text }) => !isLatin(text));
  const latinCount = firstOther < 0 ? aliases.length : firstOther;
  const texts = aliases.map(({ text }) => text);
  const cues: Record<number, AliasCues> = {};
  aliases.forEach(({ cues: forIt, against }, index) => {
    if (forIt || against) cues[index] = { ...(forIt ? { cues: forIt } : {}), ...(against ? { against } : {}) };
  });
  return {
    packHash: data.packHash,
    entities: data.entities,
    latin: texts.slice(0, latinCount).join(SEPARATOR),
    other: texts.slice(latinCount).join(SEPARATOR),
    owners: aliases.map(({ entity }) => entity),
    strengths: aliases.map(({ strength }) => STRENGTH_LETTERS[strength]).join(''),
    cues,
    words: packWords(),
  };
}
