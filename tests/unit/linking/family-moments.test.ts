/**
 * Which bearer of a surname a sentence means: when it takes place, whom its pronouns go on about,
 * what stays open.
 */
import { describe, expect, it } from 'vitest';
import { linkPlainText } from '../../../scripts/detect/plain-text.ts';
import { daughter, lexiconFor, ruler } from './rulers.ts';

const lexicon = lexiconFor(ruler, daughter);

const lastOf = (text: string, date?: string) => linkPlainText({ text, date }, lexicon).at(-1);

describe('a surname that father and daughter share', () => {
  it.each([
    // A year that the sentence before has come to; not one that only belongs to a law.
    ['Ruritania and its rulers. In April 1992 tanks came. Zabel spoke at night.', 'otto'],
    ['Ruritania and its rulers. The charter of 1992 stays. On Monday Zabel spoke of it.', 'mara'],
    ['Ruritania and its rulers. In 1992 tanks came. On Monday calm was back. Zabel spoke of it.', 'mara'],
    // "Then".
    ['Ruritania and its rulers. A speech was enough: Zabel gave it then.', 'otto'],
    ['Ruritania and its rulers. A speech was enough: Zabel gave it on Monday.', 'mara'],
  ])('is read at the time of its sentence: %s', (text, expected) => {
    expect(lastOf(text, '2026-10-06')?.entity).toBe(`test/${expected}`);
  });

  it.each([
    ['She ran twice and lost twice in Ruritania. Zabel tries again.', 'mara'],
    ['He ran twice and lost twice in Ruritania. Zabel tries again.', 'otto'],
  ])('is that of the one whom the pronouns go on about: %s', (text, expected) => {
    expect(lastOf(text)?.entity).toBe(`test/${expected}`);
  });

  it('is not read by pronouns that may be somebody else’s', () => {
    expect(lastOf('Susan ran in Ruritania. She lost. Zabel tries again.')?.ambiguous).toBe(true);
  });

  it.each([
    ['Asked about her father, Zabel spoke of Ruritania.', 'mara'],
    ['Sobre su padre, Zabel habló en Ruritania.', 'mara'],
    ['While his daughter toured Ruritania, Zabel waited.', 'otto'],
  ])('is that of the one who has the relative of the opening clause: %s', (text, expected) => {
    expect(lastOf(text, '2016-03-01')?.entity).toBe(`test/${expected}`);
  });

  it('is not that of a woman whose pronoun is inserted: "Zabel, she found, kept them"', () => {
    expect(lastOf('Otto Zabel of Ruritania left papers. Zabel, she found, kept them all.', '2016-03-01')?.entity).toBe(
      'test/otto',
    );
  });

  it('is doubtful in a short text of today in which nothing tells the time', () => {
    const [bare, dated] = ['Zabel signed the law of Ruritania.', 'On Monday Zabel signed the law of Ruritania.'];
    expect([bare, dated].map((text) => lastOf(text, '2026-10-06')?.ambiguous)).toEqual([true, false]);
  });

  it('is doubtful where the words around speak for another than the one named last', () => {
    const text = 'Mara Zabel leads in Ruritania. She wants to win. His daughter is near: so Zabel, 77, hopes.';
    const mention = lastOf(text, '2016-03-01');
    expect(mention?.entity === 'test/otto' || mention?.ambiguous).toBe(true);
  });
});
