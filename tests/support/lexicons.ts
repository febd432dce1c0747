/** Lexicons for tests: of the bundled pack, and small ones from lists of words. */
import { lexiconOf } from '../../data/facts/lexicon-data.ts';
import { buildPack } from '../../data/pack/build-pack.ts';
import type { Lexicon } from '../../linking/lexicon/decode.ts';
import { compileLexicon } from '../../linking/lexicon/encode.ts';
import type { Strength } from '../../linking/lexicon/model.ts';

/** One entity, `thing`, with these aliases. */
export function lexiconOfWords(words: string[], strength: Strength = 'strong'): Lexicon {
  return compileLexicon({
    key: 'test',
    subjects: [],
    entities: [{ id: 'thing', pack: 0, kind: 'term' }],
    aliases: words.map((text) => ({ text, entity: 0, strength })),
  });
}

let real: Lexicon | undefined;

/** The lexicon of the bundled pack. */
export function realLexicon(): Lexicon {
  if (!real) {
    const { pack, hash } = buildPack('data/packs/peru');
    real = compileLexicon(lexiconOf([pack], hash));
  }
  return real;
}
