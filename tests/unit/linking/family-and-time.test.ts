/** Which of several people of one surname a page means: kinship, power, age, death, the page's time. */
import { describe, expect, it } from 'vitest';
import { lexiconOf } from '../../../data/facts/lexicon-data.ts';
import type { Entity } from '../../../data/pack/schema.ts';
import { compileLexicon } from '../../../linking/lexicon/encode.ts';
import { linkPlainText } from '../../../scripts/detect/plain-text.ts';
import { alias, entity, pack } from '../data/packs.ts';
import { daughter, lexiconFor, ruler } from './rulers.ts';

const lexicon = lexiconFor(ruler, daughter);

/** Names both, the daughter last, and puts some text between. */
const both = `Otto Zabel and Mara Zabel are known in Ruritania.\n`;
const filler = `${'The square was quiet and the shops stayed open until late. '.repeat(3)}\n`;

/** Whom the last name in a text means. */
function meantBy(text: string, date?: string): string | undefined {
  return linkPlainText({ text, date }, lexicon).at(-1)?.entity.split('/').at(-1);
}

describe('a surname that father and daughter share', () => {
  it.each([
    // Whose relative somebody is.
    ['The daughter of Zabel said she would run.', 'otto'],
    ['La hija de Zabel dijo que postularía.', 'otto'],
    ['A filha de Zabel disse que sim.', 'otto'],
    ['La fille de Zabel a parlé.', 'otto'],
    ['Die Tochter von Zabel sprach.', 'otto'],
    // An office with its article is no relative.
    ['The daughter of the President Zabel spoke.', 'otto'],
    ['La figlia di Zabel ha parlato.', 'otto'],
    ["Then Zabel's eldest daughter spoke.", 'otto'],
    ['Then Zabel and her father spoke.', 'mara'],
    ['Then Zabel and his daughter spoke.', 'otto'],
    ['Su padre Zabel habló.', 'otto'],
    // Who governed, at the time of the page.
    ['Much changed after the fall of Zabel.', 'otto', '2016-03-01'],
    ['The Zabel government built roads.', 'otto', '2016-03-01'],
    ["Zabel's bloody legacy remains.", 'otto', '2016-03-01'],
    ['Durante el régimen de Zabel hubo miedo.', 'otto', '2016-03-01'],
    ['The Zabel government said on Tuesday that it would build roads.', 'mara', '2026-10-06'],
    // Age and death.
    ['Zabel, 40, leads in the polls.', 'mara', '2016-03-01'],
    ['Zabel, de 77 años, sigue preso.', 'otto', '2016-03-01'],
    ['Zabel died at home.', 'otto', '2024-09-12'],
    // Who never governed.
    ["We remember Zabel's years.", 'otto', '2011-06-02'],
    // Whom a relative means: she is meant by the next bare surname.
    ['The daughter of Otto Zabel spoke first. Zabel stayed calm.', 'mara', '2011-06-02'],
    ['Die Tochter des Präsidenten Zabel tritt an. Zabel bleibt ruhig.', 'mara', '2011-06-02'],
    // A participle tells a woman from a man.
    ['Zabel fue condenado en abril.', 'otto', '2018-10-11'],
    ['Zabel, acompañada por nadie, salió.', 'mara', '2018-10-11'],
    ['Zabel condenado en primera instancia.', 'otto', '2018-10-11'],
    // A headline's participle, whoever was named last.
    ['Otto Zabel watched.\nZabel proclamée gagnante.', 'mara', '2018-10-11'],
  ] as [string, string, string?][])('%s', (sentence, expected, date) => {
    expect(meantBy(`${both}${filler}${sentence}`, date)).toBe(expected);
  });

  it('is the relative in a German genitive', () => {
    const withGenitive = (one: Entity) => ({ ...one, aliases: [...one.aliases, alias('Zabels', 'weak')] });
    const german = lexiconFor(withGenitive(ruler), withGenitive(daughter));
    const text = 'Ruritania und seine Herrscher. Die Tochter Zabels hat lange gewartet.';
    expect(linkPlainText({ text }, german).at(-1)?.entity).toBe('test/otto');
  });

  it.each([
    ['The father looks on from his cell. Zabel does not approve.', 'otto', '2016-04-30'],
    ['It was about the father: Zabel had won a war.', 'otto', '2016-04-30'],
    ['The daughter looked on from the stage. Zabel did not answer.', 'mara', '2016-04-30'],
  ])('is that of the relative of whom the sentence before spoke: %s', (sentence, expected, date) => {
    const mention = linkPlainText({ text: `${both}${filler}${sentence}`, date }, lexicon).at(-1);
    expect([mention?.entity, ...(mention?.alternatives.map(({ entity: one }) => one) ?? [])]).toContain(
      `test/${expected}`,
    );
    if (!mention?.ambiguous) expect(mention?.entity).toBe(`test/${expected}`);
  });

  it('is doubtful on a page that names years but not that of its date, where nothing else tells', () => {
    const text = `Ruritania then and now\n${filler}In 1996 the harvest failed.\n${filler}Zabel wrote a letter.`;
    expect(linkPlainText({ text, date: '2026-11-30' }, lexicon).at(-1)?.ambiguous).toBe(true);
  });

  it('is read as news of its date where the page names a weekday', () => {
    const page = (day: string) => `It is a law of 1993.\n${filler}In Ruritania${day} Zabel spoke of the harvest.`;
    const shares = [page(''), page(' on Wednesday')].map((text) =>
      linkPlainText({ text, date: '2026-11-30' }, lexicon).at(-1),
    );
    expect(shares.map((one) => one?.entity)).toEqual(['test/otto', 'test/mara']);
  });

  it('is read in the time that a page without a date speaks of', () => {
    const text = 'Ruritania voted in 2011 and in 2016. President Zabel had left his country to be judged.';
    expect(meantBy(text)).toBe('otto');
  });

  it('is read in the time of the text where the page was only saved today', () => {
    const text = `In 1990 Ruritania voted. In 1992 and 1995 it did again.\n${filler}President Zabel signed the law.`;
    const mention = linkPlainText({ text, date: '2026-11-30' }, lexicon).at(-1);
    expect(mention?.entity === 'test/otto' || mention?.ambiguous).toBe(true);
  });

  it('means the one whom the text below a heading names', () => {
    const text = `${both}${filler}A life of Zabel\nOtto Zabel grew up on a farm.`;
    const names = linkPlainText({ text }, lexicon);
    expect(names.at(-2)?.entity).toMatch(/otto$/);
  });
});

describe('a title of somebody without a card who bears the surname', () => {
  const title = { en: 'Mayor', es: 'Alcaldesa' };
  const citations = [{ source: 'paper' }];
  const mayor = entity('rita', {
    aliases: [alias('Rita Voss', 'strong'), alias('Voss', 'weak')],
    offices: [{ office: 'mayor', title, start: '2010', end: '2014' }],
  });
  const holders = [{ name: 'Karl Voss', start: '1984-04-10', end: '1984-10-12', citations }];
  const words = { titles: { en: ['mayor'] }, formerTitles: {}, ceremonial: false };
  const subject = (known: typeof holders) => ({
    topicWords: { en: ['Ruritania'] },
    era: {},
    offices: [{ id: 'mayor', ...words, holders: known }],
    givenNames: [],
  });
  const meant = (known: typeof holders, date: string) => {
    const lexicon = compileLexicon(lexiconOf([pack({ subject: subject(known), entities: [mayor] })], 'test'));
    const text = 'Ruritania, Ruritania. The town hall was full when Mayor Voss opened the market.';
    return linkPlainText({ text, date }, lexicon).length;
  };

  it('means nobody here in his years, and the one with the card in hers', () => {
    expect([meant(holders, '1984-06-01'), meant(holders, '2012-06-01')]).toEqual([0, 1]);
  });
});

describe('a name that would make somebody a member of an armed group', () => {
  const group = entity('front', {
    kind: 'organization',
    grave: true,
    aliases: [alias('Red Front of the Hills', 'strong'), alias('RFH', 'exact')],
    relations: [{ type: 'distinct-from', to: 'party' }],
  });
  const party = entity('party', {
    kind: 'organization',
    aliases: [alias('Radical Farmers of Hilltown', 'strong'), alias('RFH', 'exact')],
  });
  const link = (text: string) => linkPlainText({ text }, lexiconFor(group, party)).at(-1);

  it('is doubtful, and both are offered, where nothing says so plainly', () => {
    const mention = link('In Ruritania the Red Front of the Hills is gone. Members of the RFH met.');
    expect(mention?.ambiguous).toBe(true);
    expect([mention?.entity, ...(mention?.alternatives.map((one) => one.entity) ?? [])].sort()).toEqual([
      expect.stringMatching(/front$/),
      expect.stringMatching(/party$/),
    ]);
  });

  it('is sure where the page says what the acronym stands for', () => {
    const mention = link('In Ruritania the Radical Farmers of Hilltown (RFH) met. The RFH sang.');
    expect(mention).toMatchObject({ entity: expect.stringMatching(/party$/), ambiguous: false });
  });
});

describe('a phrase that means an event without naming it', () => {
  const vote = entity('vote', {
    kind: 'event',
    dates: { start: '1992-04-05' },
    aliases: [],
    phrases: [{ text: '{military |}coup', lang: ['en'], definite: true, near: ['Zabel'], against: ['Northland'] }],
    relations: [{ type: 'led-to', to: 'otto' }],
  });
  const link = (text: string, date?: string) =>
    linkPlainText({ text, date }, lexiconFor(ruler, daughter, vote)).filter((one) => one.isDescription);

  it('is a description where words near it make that plain', () => {
    const [mention] = link('In Ruritania, Otto Zabel announced the military coup on television.');
    expect(mention).toMatchObject({ surface: 'military coup', entity: expect.stringMatching(/vote$/) });
  });

  it.each([
    ['without an article', 'In Ruritania, Otto Zabel feared a coup.'],
    ['beside another country', 'In Ruritania, Otto Zabel spoke of the coup in Northland.'],
    ['without the words that it needs', 'In Ruritania they remember the coup.'],
  ])('means nothing %s', (_, text) => {
    expect(link(text)).toEqual([]);
  });

  it('is no mark of its own right before the name that it means', () => {
    const adviser = entity('ivo', {
      aliases: [alias('Ivo Krantz', 'strong')],
      phrases: [{ text: 'spymaster', lang: ['en'], definite: false, near: ['Krantz'], against: [] }],
    });
    const linked = (text: string) => linkPlainText({ text }, lexiconFor(ruler, adviser)).map(({ surface }) => surface);
    const page = 'In Ruritania, Otto Zabel and Ivo Krantz ruled.\n';
    expect(linked(`${page}The spymaster Ivo Krantz fled.`).slice(2)).toEqual(['Ivo Krantz']);
    expect(linked(`${page}The spymaster fled before Ivo Krantz spoke.`).slice(2)).toEqual(['spymaster', 'Ivo Krantz']);
  });
});

describe('an event whose short name is an everyday word', () => {
  const coup = entity('vote', {
    kind: 'event',
    dates: { start: '1992-04-05' },
    aliases: [alias('Ruritanian coup', 'strong'), alias('self-coup', 'weak')],
  });
  const linked = (text: string) => linkPlainText({ text }, lexiconFor(ruler, coup)).map(({ surface }) => surface);

  it('is another country’s in a paragraph on that country', () => {
    const page = 'Ruritania remembers Otto Zabel.\n';
    expect(linked(`${page}In Guatemala the president shut the courts. This self-coup failed.`)).not.toContain(
      'self-coup',
    );
    expect(linked(`${page}The president shut the courts. This self-coup failed.`)).toContain('self-coup');
  });
});
