/** Packs and opens a lexicon in one go, where it does not travel: scripts and tests. */
import { Lexicon } from './lexicon.ts';
import { type PackedLexicon, packLexicon } from './packed-lexicon.ts';
import type { LexiconData } from './types.ts';

/** A packed lexicon with every shard in it. */
export function openLexicon({ head, shards }: PackedLexicon): Lexicon {
  const lexicon = new Lexicon(head);
  for (const [index, shard] of shards.entries()) lexicon.addShard(index, shard);
  return lexicon;
}

export function compileLexicon(data: LexiconData): Lexicon {
  return openLexicon(packLexicon(data));
}
