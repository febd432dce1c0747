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

  it.each([
    ['1992', 'otto'],
    ['1990-1992', 'otto'],
    ['April 5, 1992', 'otto'],
    ['5 de abril de 1992:', 'otto'],
    ['1992年', 'otto'],
    ['Sunday, April 5, 1992', 'otto'],
    ['2026', 'mara'],
    // No time of what follows: a number, a page's tag, a long era, the future of a page.
    ['Floods 1992', 'mara'],
    ['1,992', 'mara'],
    ['1990-2026', 'mara'],
  ])('is read at the time of the last line with only a date: %s', (line, expected) => {
    const text = `Ruritania year by year\n${line}\nRain since Monday.\nZabel visits the flooded fields.`;
    expect(lastOf(text, '2026-10-06')?.entity).toBe(`test/${expected}`);
  });

  it('is doubtful in a year in which none of its bearers acted', () => {
    const text = (year: string) => `Ruritania year by year\n${year}\nZabel visits the flooded fields.`;
    expect(['1992', '2012'].map((year) => lastOf(text(year), '2026-10-06')?.ambiguous)).toEqual([false, true]);
  });

  it('is that of the page’s time again behind a word for now', () => {
    const then = 'Ruritania and its rulers. In 1992 Zabel sent tanks.';
    expect(lastOf(`${then} Zabel spoke.`, '2026-10-06')?.entity).toBe('test/otto');
    expect(lastOf(`${then} Today Zabel spoke.`, '2026-10-06')?.entity).toBe('test/mara');
    expect(lastOf(`${then} This year Zabel spoke.`, '2026-10-06')?.entity).toBe('test/mara');
  });

  it('is not that of somebody who was only spoken of', () => {
    const [topic, object] = ['The father waits.', 'Nobody speaks of the father.'];
    const after = (sentence: string) => lastOf(`Ruritania and its rulers. ${sentence} Zabel laughs.`, '2026-10-06');
    expect([topic, object].map((one) => after(one)?.entity)).toEqual(['test/otto', 'test/mara']);
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
