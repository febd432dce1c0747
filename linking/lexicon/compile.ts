/** Packs and opens a lexicon in one go, where it does not travel: scripts and tests. */
import { Lexicon } from './decode.ts';
import { type PackedLexicon, packLexicon } from './encode.ts';
import type { LexiconData } from './model.ts';

/** A packed lexicon with every shard in it. */
export function openLexicon({ head, shards }: PackedLexicon): Lexicon {
  const lexicon = new Lexicon(head);
  for (const [index, shard] of shards.entries()) lexicon.addShard(index, shard);
  return lexicon;
}

export function compileLexicon(data: LexiconData): Lexicon {
  return openLexicon(packLexicon(data));
}
