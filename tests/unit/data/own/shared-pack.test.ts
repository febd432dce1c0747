/** Own cards as a pack for others: a round trip through the file that changes nothing. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkOwnCard } from '../../../../data/own/check-own-card.ts';
import type { OwnCardContent } from '../../../../data/own/own-card.ts';
import { prepareCard } from '../../../../data/own/prepare-card.ts';
import { type SharedHead, sharedPackOf } from '../../../../data/own/shared-pack.ts';
import { readPackFile } from '../../../../data/pack/file/read-pack-file.ts';
import { qualifyPack } from '../../../../data/pack/qualify-pack.ts';
import type { Pack } from '../../../../data/pack/schema.ts';
import { formContent } from './form-contents.ts';
import { factOn, ownCard, SOURCE } from './own-cards.ts';

const HEAD: SharedHead = {
  name: 'Harbour people',
  author: 'Harbour Archive',
  license: 'CC-BY-4.0',
  perspective: 'Written by dockworkers.',
  lang: 'en',
  today: '2020-03-05',
};

const CONTEXT = { reservedIds: new Set(['mine', 'peru']), othersNames: new Set<string>() };

/** The pack as another profile installs it. */
async function imported(pack: Pack): Promise<Pack> {
  const read = await readPackFile(new TextEncoder().encode(JSON.stringify(pack)), CONTEXT);
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return qualifyPack(read.file.pack);
}

/** The records with the ids that they have in the pack `id`. */
const as = (id: string, cards: readonly OwnCardContent[]) =>
  JSON.parse(JSON.stringify(cards).replaceAll('"mine/', `"${id}/`)) as OwnCardContent[];

it('every card that can be saved is the same in another profile', async () => {
  let shared = 0;
  await fc.assert(
    fc.asyncProperty(formContent, async (content) => {
      const card = prepareCard(content);
      if (checkOwnCard(card, []).some(({ blocks }) => blocks)) return;
      shared++;
      const { pack } = sharedPackOf([card], HEAD);
      const { id, entities, facts, sources } = await imported(pack);
      const [expected] = as(id, [card]);
      expect([entities, facts, sources]).toEqual([[expected?.entity], expected?.facts, expected?.sources]);
    }),
    { numRuns: 200 },
  );
  expect(shared).toBeGreaterThan(20);
});

it('relations, briefs and disputes stay among the cards; what names others is left out and counted', async () => {
  const [rosa, ana] = [ownCard('Rosa Vega'), ownCard('Ana Mar')];
  const fact = factOn(rosa.id, 'She opened it.');
  rosa.entity.relations = [
    { type: 'sibling-of', to: ana.id },
    { type: 'member-of', to: 'peru/grupo-colina' },
  ];
  rosa.entity.brief = [{ fact: fact.id, text: { en: 'Opened it', es: 'Opened it' } }];
  const positions = ['Yes', 'No'].map((says) => ({ says: { en: says, es: says }, citations: fact.citations }));
  const cards: OwnCardContent[] = [
    {
      ...rosa,
      facts: [fact],
      sources: [SOURCE],
      disputes: [
        { id: `${rosa.id}.open`, about: [rosa.id], severity: 'low', question: { en: 'Open?', es: 'Open?' }, positions },
      ],
    },
    { ...ana, sources: [SOURCE], facts: [factOn(ana.id, 'She came.')] },
    {
      id: 'peru/grupo-colina',
      cardName: { en: 'Grupo Colina', es: 'Grupo Colina' },
      facts: [factOn('peru/grupo-colina', 'It bought a boat.')],
      disputes: [],
      sources: [SOURCE],
    },
  ];
  const { pack, leftFacts, leftRelations } = sharedPackOf(cards, HEAD);
  expect({ leftFacts, leftRelations }).toEqual({ leftFacts: 1, leftRelations: 1 });
  const { id, version, entities, facts, disputes, sources } = await imported(pack);
  expect([id, version]).toEqual(['harbour-archive-harbour-people', '2020.3.5']);
  const [expectedRosa, expectedAna] = as(id, cards);
  expect(entities[0]).toEqual({
    ...expectedRosa?.entity,
    relations: [{ type: 'sibling-of', to: expectedAna?.id }],
  });
  expect(facts).toEqual([...(expectedRosa?.facts ?? []), ...(expectedAna?.facts ?? [])]);
  expect(disputes).toEqual(expectedRosa?.disputes);
  expect(sources).toHaveLength(1);
  // A selection keeps no relation to what is not in it.
  expect(sharedPackOf(cards.slice(0, 1), HEAD).pack.entities[0]?.relations).toEqual([]);
});

const idFor = (author: string, name: string) => sharedPackOf([ownCard('Rosa Vega')], { ...HEAD, author, name }).pack.id;

it('authors and names in any letters have ids of their own, the same each time', () => {
  const heads = [
    ['港', '港'],
    ['港', '船'],
    ['Архив 2', 'Порт'],
    ['Музей 2', 'Порт'],
    ['Łódź', 'Port'],
    ['Nódź', 'Port'],
    ['?', '?'],
    ['A', `${'Very long name '.repeat(4)}one`],
    ['A', `${'Very long name '.repeat(4)}two`],
  ] as const;
  const ids = heads.map(([author, name]) => idFor(author, name));
  expect(new Set(ids).size).toBe(heads.length);
  expect(heads.map(([author, name]) => idFor(author, name))).toEqual(ids);
  for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
  expect(idFor('ОБЩЕСТВО', 'порт')).toBe(idFor('Общество', 'Порт'));
  expect(idFor('Unión Marítima', 'Lirio')).toBe('union-maritima-lirio');
});
