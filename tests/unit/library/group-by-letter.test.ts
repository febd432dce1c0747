/** Lists of very many cards: every one is reached in few steps, in any script. */
import { describe, expect, it } from 'vitest';
import type { Entity } from '../../../data/pack/schema.ts';
import { groupByLetter, MAX_LISTED, partsOf } from '../../../entrypoints/library/sections/browse/group-by-letter.ts';

const cards = (names: readonly string[]) =>
  names.map((name, index) => ({ id: `test/${index}`, name: { en: name, es: name } }) as Entity);

/** Names that begin with each of so many signs from `first` on. */
const signs = (first: string, count: number) =>
  Array.from({ length: count }, (_, index) => String.fromCodePoint((first.codePointAt(0) ?? 0) + index));

const letters = (names: readonly string[]) => groupByLetter(cards(names), 'en').map(({ letter }) => letter);

/** Parts that are opened on the way to each card. */
function stepsTo(entities: readonly Entity[], steps = 0): number[] {
  if (entities.length <= MAX_LISTED) return entities.map(() => steps);
  return partsOf(entities).flatMap((part) => stepsTo(part, steps + 1));
}

describe('letters', () => {
  it.each<[string, string[]]>([
    ['Ñandú,  Nora, «El Niño», ¡Nunca!', ['N']],
    ['1984, 7 de junio, ✂', ['#']],
    ['Иван, Игорь', ['И']],
    ['さくら, ざおう', ['さ']],
    ['김철수, 가람, 강', ['ᄀ']],
    ['محمد', ['م']],
  ])('of %s', (names, expected) => {
    expect(letters(names.split(/,\s*/))).toEqual(expected);
  });

  it('of thousands are shared by neighbours', () => {
    const names = signs('一', 8_000).flatMap((sign) => [`${sign}山`, `${sign}川`]);
    const groups = groupByLetter(cards([...names, ...Array(1_000).fill('Ana')]), 'en');
    expect(groups.length).toBeLessThan(250);
    expect(groups.map(({ letter }) => letter)).toContain('A');
    expect(groups.some(({ letter }) => /^\p{Script=Han}–\p{Script=Han}$/u.test(letter))).toBe(true);
    expect(new Set(groups.flatMap(({ entities }) => entities)).size).toBe(17_000);
  });
});

describe('parts of a list', () => {
  it.each([1, 200, 201, 6_401, 100_000])('of %i cards hold each once, in order, two steps away at most', (count) => {
    const all = cards(Array.from({ length: count }, (_, index) => `Ana ${index}`));
    expect(partsOf(all).flat()).toEqual(all);
    expect(Math.max(...stepsTo(all))).toBeLessThanOrEqual(2);
    expect(Math.max(...partsOf(all).map(({ length }) => length))).toBeLessThan(count / 32 + MAX_LISTED + 1);
  });
});
