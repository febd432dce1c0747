/** Links texts with the pack on Chile, alone and beside the one on Peru. */
import { describe, expect, it } from 'vitest';
import { lexiconOf } from '../../../data/facts/lexicon-data.ts';
import { buildPack } from '../../../data/pack/build-pack.ts';
import { bareId } from '../../../data/pack/qualified-id.ts';
import { compileLexicon } from '../../../linking/lexicon/encode.ts';
import { linkPlainText } from '../../../scripts/detect/plain-text.ts';
import { readMarkedTexts } from '../../../scripts/evaluate/marked-texts.ts';

const texts = readMarkedTexts('tests/fixtures/linking-chile-1973');
const chile = buildPack('data/packs/chile-1973').pack;
const peru = buildPack('data/packs/peru').pack;

describe.each([
  ['alone', [chile]],
  ['beside the pack on Peru', [peru, chile]],
])('with the pack on Chile %s', (_, packs) => {
  const lexicon = compileLexicon(lexiconOf(packs, 'test'));
  const cards = new Set(packs.flatMap(({ entities }) => entities.map(({ id }) => id)));

  it.each(texts.map((marked) => [marked.id, marked] as const))(
    'the text %s is linked as it is marked',
    (_id, marked) => {
      const { text, labels } = marked;
      // Descriptions such as "the dictator" are not marked in these texts.
      const links = linkPlainText(marked, lexicon).filter(({ isDescription }) => !isDescription);
      const made = new Map(links.map(({ start, end, entity }) => [`${start}-${end}`, bareId(entity)]));
      const errors: string[] = [];
      for (const { start, end, right, optional } of labels) {
        const [wanted] = right.filter((id) => cards.has(id));
        const linked = made.get(`${start}-${end}`);
        made.delete(`${start}-${end}`);
        if (linked !== wanted && !optional)
          errors.push(`${text.slice(start, end)}: ${linked ?? 'nothing'} for ${wanted ?? 'nothing'}`);
      }
      // Every name is marked, so that other links are wrong.
      errors.push(...made.values());
      expect(errors, errors.join('\n')).toHaveLength(marked.knownErrors);
    },
  );
});
