import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashAlias } from '../../../linking/find/word-hash.ts';
import { packShard } from '../../../linking/lexicon/encode-shard.ts';
import type { LexiconAlias } from '../../../linking/lexicon/model.ts';
import { Shard } from '../../../linking/lexicon/shard.ts';
import type { ShardEntity } from '../../../linking/lexicon/shard-format.ts';
import { drain } from '../../../linking/text/run-to-end.ts';

/** Pieces that begin alike, signs of the format, and characters of one to four bytes. */
const piece = fc.constantFrom('Ana', 'An', 'ña', '#', '^', ' ', '+', ',', '"', '藤森', '𝒜', '𝒜b', '😀', '😁', '\uFEFF');
const text = fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => `x${pieces.join('')}`);
const cues = fc.option(fc.array(text, { minLength: 1, maxLength: 40 }), { nil: undefined });
const alias = (entity: number): fc.Arbitrary<LexiconAlias> =>
  fc
    .record({ text, strength: fc.constantFrom('strong', 'weak', 'exact'), cues, against: cues })
    .map(({ cues: fits, against, ...rest }) => ({
      ...rest,
      entity,
      ...(fits ? { cues: fits } : {}),
      ...(against ? { against } : {}),
    }));

const entity = (index: number): fc.Arbitrary<ShardEntity> =>
  fc.record({
    index: fc.constant(index),
    entity: fc.record({
      id: fc.constantFrom('one', 'another'),
      pack: fc.constant(0),
      kind: fc.constantFrom('person', 'organization', 'event', 'place', 'law', 'term'),
    }),
    isWoman: fc.boolean(),
    aliases: fc.uniqueArray(alias(index), { minLength: 1, maxLength: 30, selector: (one) => one.text }),
  });

const entities = fc.nat(4).chain((last) => fc.tuple(...Array.from({ length: last + 1 }, (_, index) => entity(index))));

describe('a shard', () => {
  it('gives back what was put in, whatever the names and cue words', () => {
    fc.assert(
      fc.property(entities, (given) => {
        const shard = new Shard(packShard(given));
        for (const { index, entity: known, isWoman, aliases } of given)
          for (const { entity: _, ...one } of aliases) {
            const places = shard.placesOf(hashAlias(one.text)?.whole ?? 0);
            const place = places.find(
              (at) => shard.ownerOf(at) === index && drain(shard.aliasAt(at)).text === one.text,
            );
            expect(place).toBeDefined();
            expect(drain(shard.aliasAt(place ?? 0))).toEqual(one);
            expect(shard.entityAt(place ?? 0)).toEqual({ entity: known, isWoman });
            const strong = aliases.filter(({ strength }) => strength === 'strong').map((full) => full.text);
            expect([...shard.fullNamesAround(place ?? 0)].sort()).toEqual(strong.sort());
          }
      }),
    );
  });

  it('without text holds nothing', () => {
    const shard = new Shard(undefined);
    expect(shard.placesOf(7)).toEqual([]);
    expect(shard.goesOn.has(7)).toBe(false);
  });

  it('takes no line feed or tabulator of a name for its own', () => {
    const aliases: LexiconAlias[] = [{ text: 'Ana\n#7\tx', entity: 0, strength: 'strong', cues: ['a\nb'] }];
    const shard = new Shard(
      packShard([{ index: 3, entity: { id: 'one', pack: 0, kind: 'term' }, isWoman: false, aliases }]),
    );
    const [place = -1] = shard.placesOf(hashAlias('Ana\n#7\tx')?.whole ?? 0);
    expect(shard.ownerOf(place)).toBe(3);
    expect(drain(shard.aliasAt(place))).toEqual({ text: 'Ana #7 x', strength: 'strong', cues: ['a b'] });
  });
});
