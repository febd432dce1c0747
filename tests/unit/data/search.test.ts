import fc from 'fast-check';
import Fuse from 'fuse.js/basic';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Search, searchIn } from '../../../data/facts/search/search.ts';
import { editDistance } from '../../../data/facts/search/spelling.ts';
import { vocabularyOf } from '../../../data/facts/search/vocabulary.ts';
import { foldedWords, placedWords } from '../../../data/facts/search/words.ts';
import { buildPack } from '../../../data/pack/build-pack.ts';
import { foldKey } from '../../../linking/text/fold.ts';

let search: Search;
beforeAll(async () => {
  search = await searchIn(buildPack('data/packs/peru').pack);
});

const first = (query: string) => search.find(query, { lang: 'en' })[0];

describe('what a query finds first', () => {
  it.each([
    ['a surname', 'fujimori', 'alberto-fujimori'],
    ['a full name', 'Keiko Fujimori', 'keiko-fujimori'],
    ['a name still being typed', 'keiko fuj', 'keiko-fujimori'],
    ['words the other way round', 'colina grupo', 'grupo-colina'],
    ['no accents', 'alan garcia', 'alan-garcia'],
    ['accents of its own', 'Álan Garciá', 'alan-garcia'],
    ['capitals', 'ABIMAEL GUZMÁN', 'abimael-guzman'],
    ['letters that changed places', 'montesinso', 'vladimiro-montesinos'],
    ['a letter left out', 'huica', 'pedro-huilca'],
    ['a wrong letter in each word', 'vladimito montezinos', 'vladimiro-montesinos'],
    ['an acronym', 'imf', 'imf'],
    ['the Spanish name', 'masacre de la cantuta', 'la-cantuta-massacre'],
    ['the English name', 'massacre of la cantuta', 'la-cantuta-massacre'],
    ['an alias', 'kouri montesinos video', 'vladivideos'],
    ['a possessive, as a double click selects it', "Fujimori's", 'alberto-fujimori'],
    ['letters that stand apart', 'M O N T E S I N O S', 'vladimiro-montesinos'],
    ['a possessive with a printed apostrophe', 'Montesinos’s', 'vladimiro-montesinos'],
    ['an elided article', 'l’Alberto Fujimori', 'alberto-fujimori'],
    ['an elided preposition', "d'Alan García", 'alan-garcia'],
    ['the number of a footnote', 'Fujimori[1]', 'alberto-fujimori'],
    ['wide letters', 'Ｆｕｊｉｍｏｒｉ', 'alberto-fujimori'],
    ['mathematical letters', '𝐆𝐫𝐮𝐩𝐨 𝘊𝘰𝘭𝘪𝘯𝘢', 'grupo-colina'],
    ['a name in a sentence', 'President Alberto Fujimori said on Monday', 'alberto-fujimori'],
  ])('%s', (_, query, id) => {
    expect(first(query)?.entity.id).toBe(id);
  });

  it('is a name before an alias, and an alias before a fact', () => {
    const fields = search.find('kouri', { lang: 'en' }).map(({ field }) => field);
    expect(fields[0]).toBe('name');
    expect(fields).toContain('fact');
    expect(fields.lastIndexOf('name')).toBeLessThan(fields.indexOf('fact'));
  });

  it.each(['', ' ', '…', 'xqzwvkj'])('is nothing for %j', (query) => {
    expect(search.find(query, { lang: 'en' })).toEqual([]);
  });
});

describe('words that no card has', () => {
  it.each([
    ['tartoga', []],
    ['banana', []],
    ['montesinso', ['vladimiro-montesinos']],
    ['grupo colyna', ['grupo-colina']],
  ])('%s: cards with a close spelling only', (query, ids) => {
    const hits = search.find(query, { lang: 'en' });
    expect(hits.map(({ entity }) => entity.id).slice(0, 1)).toEqual(ids);
    for (const { spelling } of hits) expect(spelling).toBe('close');
  });

  it('are not looked for in another spelling where a card has them as typed', () => {
    const hits = search.find('colina', { lang: 'en' });
    expect(new Set(hits.map(({ spelling }) => spelling))).toEqual(new Set(['same']));
  });
});

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['ana', '', 3],
    ['ana', 'ana', 0],
    ['ana', 'anna', 1],
    ['ana', 'aan', 1],
    ['torres', 'tores', 1],
    ['torres', 'torrse', 1],
    ['torres', 'norte', 3],
  ])('%j to %j is %i', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
    expect(editDistance(b, a)).toBe(distance);
  });
});

describe('the matched text', () => {
  it('is a fact, with the matched words', () => {
    const hit = search.find('esterilizaciones campaña electoral', { lang: 'en' }).find(({ field }) => field === 'fact');
    expect(hit?.lang).toBe('es');
    const found = hit?.stretches.map(({ start, end }) => hit.text.slice(start, end).toLowerCase());
    expect(found).toContain('esterilizaciones');
  });

  it('is in the language of the reader when both match', () => {
    for (const lang of ['en', 'es'] as const) {
      const [hit] = search.find('kouri 2000', { lang }).filter(({ field }) => field === 'fact');
      expect(hit?.lang).toBe(lang);
    }
  });
});

const words = fc.uniqueArray(fc.string({ unit: fc.constantFrom(...'abcdeñ'), minLength: 1, maxLength: 9 }), {
  minLength: 1,
  maxLength: 60,
});

describe('vocabulary', () => {
  it('matches the word itself and longer ones', () => {
    const vocabulary = vocabularyOf(['fuji', 'fujimori', 'mori']);
    expect([...vocabulary.meant('fuji', true).keys()].sort()).toEqual([0, 1]);
    expect([...vocabulary.meant('fuji', false)]).toEqual([[0, 0]]);
  });

  it('finds for a misspelt word what Fuse finds among all words, except much shorter ones', () => {
    fc.assert(
      fc.property(
        words,
        fc.string({ unit: fc.constantFrom(...'abcdeñ'), minLength: 4, maxLength: 9 }),
        (list, typed) => {
          fc.pre(!list.includes(typed));
          const slips = typed.length < 6 ? 1 : 2;
          const all = new Fuse(list, { threshold: slips / typed.length + 0.01, distance: 100, includeScore: true });
          const expected = all
            .search(typed)
            .filter(({ item }) => item.length >= typed.length - slips)
            .map(({ refIndex }) => refIndex);
          const meant = vocabularyOf(list).meant(typed, false);
          expect([...meant.keys()].sort()).toEqual(expected.sort());
        },
      ),
    );
  });
});

describe('words', () => {
  it('ignore combining marks without a letter', () => {
    expect(placedWords('\u0f71-\u0301a')).toEqual([{ word: 'a', start: 3, end: 4 }]);
  });

  it('are letters and digits of the text, not those that a sign is made of', () => {
    expect(foldedWords('Ana™ ㈱ №5 Ñandú')).toEqual(['ana', '5', 'nandu']);
  });

  it('stand at their places, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const { word, start, end } of placedWords(text)) expect(foldKey(text.slice(start, end))).toBe(word);
      }),
    );
  });
});
