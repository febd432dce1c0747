/** A pack as large as an import may be: 100,000 cards, 250,000 aliases and a fact on every fourth card. */
import { generatedPack } from './generated-pack.ts';

export const LARGE_CARDS = 100_000;
export const LARGE_ALIASES = 250_000;

const SOURCE = {
  id: 'a-register',
  kind: 'reference',
  title: 'A register',
  publisher: 'A register',
  url: 'https://example.org/register',
  lang: 'en',
  standing: 'reference',
};

/** As JSON, without fields that say what holds without them; and the names of its first and last cards. */
export function largePack(): { json: string; names: string[]; ids: string[] } {
  const { entities, ...pack } = generatedPack(2 * LARGE_CARDS, 7);
  const made = entities.slice(0, LARGE_CARDS);
  let left = LARGE_ALIASES;
  const cards = made.map(({ id, kind, name, line, aliases, relations }, index) => {
    const texts = aliases.map(({ text }) => text);
    const still = LARGE_CARDS - index - 1;
    const wanted = Math.min(4, Math.round(left / (still + 1)) + (index % 2));
    for (let more = 1; texts.length < wanted; more++) texts.push(`${texts[0]} ${more} of ${index}`);
    left -= texts.length;
    const written = texts.map((text) => ({ text, lang: ['mul'], strength: 'strong' }));
    // Relations to cards that are left out.
    const ties = relations.filter(({ to }) => Number(to.split('-')[1]) <= LARGE_CARDS);
    return { id, kind, name, line, aliases: written, ...(ties.length > 0 ? { relations: ties } : {}) };
  });
  const facts = cards
    .filter((_, index) => index % 4 === 0)
    .map(({ id, name }) => ({
      id: `${id}.known`,
      about: [id],
      text: { en: `${name.en} is known.`, es: `${name.es} es conocido.` },
      topic: 'biography',
      status: 'reported',
      citations: [{ source: SOURCE.id }],
    }));
  return {
    json: JSON.stringify({ ...pack, id: 'large', sources: [SOURCE], entities: cards, facts }),
    names: [...made.slice(0, 50), ...made.slice(-50)].map(({ name }) => name.en),
    ids: cards.map(({ id }) => `large/${id}`),
  };
}
