/** What makes a name somebody else's or another body's, and when the decider shows its doubt. */
import { describe, expect, it } from 'vitest';
import { lexiconOf } from '../../../data/facts/lexicon-data.ts';
import { bareId } from '../../../data/pack/qualified-id.ts';
import type { Entity } from '../../../data/pack/schema.ts';
import { compileLexicon } from '../../../linking/lexicon/encode.ts';
import { linkPlainText } from '../../../scripts/detect/plain-text.ts';
import { alias, entity, pack } from '../data/packs.ts';

const title = { en: 'President', es: 'Presidente' };

const ruler = entity('otto', {
  gender: 'man',
  dates: { start: '1938', end: '2024-09-11' },
  aliases: [alias('Otto Zabel', 'strong'), alias('Zabel', 'weak'), alias('ザベル', 'weak')],
  offices: [{ office: 'president', title, start: '1990-07', end: '2000-11' }],
  relations: [{ type: 'parent-of', to: 'mara' }],
});
const daughter = entity('mara', {
  gender: 'woman',
  dates: { start: '1975' },
  aliases: [alias('Mara Zabel', 'strong'), alias('Zabel', 'weak'), alias('ザベル', 'weak')],
  offices: [{ office: 'president', title, start: '2026-07', asOf: '2026-07-28' }],
});
const general = entity('ivo', { aliases: [alias('Ivo Krantz', 'strong'), alias('Krantz', 'weak')] });
const senator = entity('lia', { gender: 'woman', aliases: [alias('Lia Krull', 'strong')] });
const mayor = entity('luis', {
  gender: 'man',
  aliases: [
    alias('Luis Torres Ibar', 'strong'),
    alias('Luis Torres', 'weak'),
    { ...alias('Torres', 'weak'), cues: ['mayor'] },
  ],
  offices: [{ office: 'president', title, start: '2001-07', end: '2006-07' }],
});
const congress = entity('congress', {
  kind: 'organization',
  aliases: [
    alias('Congress of Ruritania', 'strong'),
    alias('Ruritanian Congress', 'strong'),
    alias('Congress', 'weak'),
  ],
});
const people = [ruler, daughter, general, senator, mayor, congress];

const lexicon = compileLexicon(
  lexiconOf(
    [
      pack({
        subject: {
          topicWords: { en: ['Ruritania', 'Ruritanian'], ja: ['ルリタニア'] },
          era: {},
          offices: [{ id: 'president', titles: {}, formerTitles: {}, ceremonial: false, holders: [] }],
          givenNames: [],
        },
        entities: people as Entity[],
      }),
    ],
    'test',
  ),
);

/** "surface=entity" of each link, with "?" where it is doubtful. */
const links = (text: string, date?: string) =>
  linkPlainText({ text, date }, lexicon).map(
    ({ surface, entity: id, ambiguous }) => `${surface}=${bareId(id)}${ambiguous ? '?' : ''}`,
  );

const topic = 'Ruritania and its Ruritanian news.\n';

describe('a name is somebody else’s', () => {
  it.each([
    ['in a list of strangers', `${topic}Present: Moser, Klein, Krantz, Bauer and Vogt.`],
    ['among given names of strangers', `${topic}The sons Berthold, Krantz and Ottokar came.`],
    ['surname first, with another given name', `${topic}1. Krantz Moser, Anna\n2. Klein Bauer, Karl`],
    ['in a longer full name', `${topic}We met Otto Zabel Martin, a baker.`],
    ['introduced as unknown', `${topic}Police stopped a driver named Krantz.`],
    ['called after a noble title', `${topic}The count of Krantz owned the hill.`],
    ['of a stranger who alone bears it on the page', `${topic}Anna Krantz teaches. Krantz likes it.`],
  ])('%s', (_, text) => {
    expect(links(text)).toEqual([]);
  });

  it('but not where nothing of that is said', () => {
    expect(links(`${topic}Police met Krantz today.`)).toEqual(['Krantz=ivo']);
  });

  it('but not in a list of people with cards', () => {
    expect(
      links(`${topic}Otto Zabel, Ivo Krantz and Lia Krull came. So did Klein, Krantz and Otto Zabel.`),
    ).toHaveLength(5);
  });

  it('but not where a title says so', () => {
    expect(links(`${topic}Anna Zabel draws. President Zabel sent flowers on Monday.`, '1995-03-02')).toEqual([
      'Zabel=otto',
    ]);
  });
});

describe('a body is another one', () => {
  it.each([
    ['with a longer name', 'The Ruritanian Congress of Surgeons met.'],
    ['in a paragraph on another country', 'Bolivia votes today. Congress will count.'],
  ])('%s', (_, text) => {
    expect(links(`${topic}${text}`)).toEqual([]);
  });

  it('but not where the sentence names somebody of the subject', () => {
    expect(links(`${topic}Lia Krull told the Mexican envoy that Congress was shut.`).at(-1)).toMatch(
      /^Congress=congress/,
    );
  });

  it('doubtful once the page has given the name to another', () => {
    const text = `${topic}${topic}The Ruritanian Congress of Surgeons met. Lia Krull, Ivo Krantz and Otto Zabel came. Congress ended late.`;
    expect(links(text).at(-1)).not.toBe('Congress=congress');
  });
});

describe('doubt', () => {
  it('is shown of a surname that many bear, with nothing to support it', () => {
    expect(links(`${topic}Ivo Krantz fell. Torres spoke.`)).toEqual(['Ivo Krantz=ivo', 'Torres=luis?']);
  });

  it('is not shown where the page names its bearer in full', () => {
    expect(links(`${topic}Luis Torres Ibar came. Torres spoke.`)).toEqual(['Luis Torres Ibar=luis', 'Torres=luis']);
  });

  it('is shown of a woman’s name that goes on with a husband’s', () => {
    const wife = (name: string) => links(`${topic}His wife, ${name}, sings.`);
    expect(wife('Lia Krull')).toEqual(['Lia Krull=lia']);
    expect(wife('Lia Krull de Moser')).not.toContain('Lia Krull=lia');
  });
});

describe('which of a family', () => {
  it.each([
    ['a title that stands alone', 'The president spoke on Monday. Zabel promised roads.', '2026-10-06', 'mara'],
    [
      'a title that stands alone, earlier',
      'The president spoke on Monday. Zabel promised roads.',
      '1995-10-06',
      'otto',
    ],
    ['a pronoun of the sentence’s subject', 'Zabel will take her oath.', '2006-10-06', 'mara'],
    ['a woman’s title', 'Otto Zabel sat. Congresswoman Zabel stood.', '2009-10-06', 'mara'],
    ['parents, whom everybody has', 'The parents of Zabel came by ship.', '1995-10-06', 'otto'],
    ['a clause on somebody else', 'They freed Zabel, while the daughter slept.', '1995-10-06', 'otto'],
    ['what news says', 'Last week Zabel signed it. In 1990 and 1995 others did.', '2026-10-06', 'mara'],
    ['a Japanese title', 'ルリタニアのザベル元大統領は帰国した。', '2005-10-06', 'otto'],
    ['a Japanese kinship', 'ルリタニア。ケイトは父のザベルと会った。', '2005-10-06', 'otto'],
  ])('%s', (_, sentence, date, expected) => {
    expect(bareId(linkPlainText({ text: `${topic}${sentence}`, date }, lexicon).at(-1)?.entity ?? '')).toBe(expected);
  });
});

describe('a line without capitals', () => {
  it('names people without capitals', () => {
    expect(links('ruritania, ruritania\nwe talked of krantz and of otto zabel')).toEqual([
      'krantz=ivo',
      'otto zabel=otto',
    ]);
  });

  it('is none where a word has a capital', () => {
    expect(links('Ruritania, Ruritania\nWe talked of krantz')).toEqual([]);
  });
});

describe('a page is about a subject', () => {
  it('where it gives a rare surname to the holder of an office', () => {
    expect(links('Zabel rose early.', '1995-02-02')).toEqual(['Zabel=otto']);
    expect(links('Zabel rose early.', '2012-02-02')).toEqual([]);
  });
});

describe('whose body is meant', () => {
  it('is told by the word behind its name, whatever countries stand around', () => {
    const text = `${topic}Envoys of Chile and Bolivia came. The Congress of Ruritania met.`;
    expect(links(text)).toContain('Congress of Ruritania=congress');
    expect(links(`${topic}In Chile and Bolivia all was calm. The Congress Ruritanian met.`)).toContain(
      'Congress=congress',
    );
  });

  it('is another country’s where the page opens with that country and names nobody of the subject before', () => {
    const opening = 'Chile votes on Sunday, and its Congress waits.';
    const paragraph = 'The debate was long. Congress will count the votes.';
    expect(links(`${opening}\n${paragraph}\nRuritania and Otto Zabel watch.`)).not.toContain('Congress=congress');
    expect(links(`${topic}${paragraph}\nOtto Zabel watches.`)).toContain('Congress=congress');
  });

  it('is the subject’s where another country is only where somebody went', () => {
    const tail = 'a commission of Congress counted the money.';
    expect(links(`${topic}Otto Zabel ruled.\nAfter his flight to Japan ${tail}`)).toContain('Congress=congress');
  });
});

describe('a surname that many bear', () => {
  it('is found on a page that is plainly about the subject', () => {
    const page = `${topic}Otto Zabel, Ivo Krantz and Lia Krull met.`;
    expect(links(`${page}\nThat year Torres won.`)).toContainEqual(expect.stringMatching(/^Torres=luis/));
    expect(links(`Otto Zabel met nobody.\nThat year Torres won.`)).toEqual(['Otto Zabel=otto']);
  });

  it('is two people’s where a hyphen joins them behind the word for a pair', () => {
    const page = `${topic}Luis Torres Ibar, the mayor, ruled.`;
    expect(links(`${page}\nLa fórmula Torres-Vogt ganó.`)).toContainEqual(expect.stringMatching(/^Torres=luis/));
    expect(links(`${page}\nPor la noche Torres-Vogt ganó.`)).not.toContainEqual(expect.stringMatching(/^Torres=/));
  });

  it('is the namesake’s once a calling has made the full name his', () => {
    const page = `${topic}Otto Zabel, Ivo Krantz and Lia Krull met.`;
    for (const calling of ['Jockey', 'El futbolista', 'Der Torwart'])
      expect(links(`${page}\n${calling} Luis Torres won. Torres rode well.`).join()).not.toContain('Torres');
    expect(links(`${page}\nThe mayor Luis Torres won. Torres spoke well.`).slice(-2)).toEqual([
      'Luis Torres=luis',
      'Torres=luis',
    ]);
  });
});
