/**
 * Generated articles, for when no saved pages are at hand: seeded, so that every run reads the
 * same.
 */
import { pickFrom, randomFrom } from '../../tests/support/random.ts';

const WORDS =
  `the of and to in a was that on for with as by at from his it were had which this not are be but their or an
  el la de que y en los se del las por un con una su para como más pero sus le ha gobierno país ley año juicio
  government country law trial year court prison road minister election vote report army people city money paper
  yesterday opened closed said wrote found answered travelled returned voted signed refused explained`.split(/\s+/);

/** About one word in this many stands in a link, as on news pages. */
const WORDS_PER_LINK = 33;

/** A page of about so many characters of text, without any names. */
export function generatedArticle(characters: number, seed = 1): string {
  const random = randomFrom(seed);
  const paragraphs: string[] = [];
  let length = 0;
  while (length < characters) {
    const words = Array.from({ length: 60 + Math.floor(random() * 60) }, () => pickFrom(WORDS, random));
    const inline = words.map((word) => (random() < 1 / WORDS_PER_LINK ? `<a href="#">${word}</a>` : word)).join(' ');
    paragraphs.push(`<p>${inline}.</p>`);
    length += words.join(' ').length + 1;
  }
  return pageOf(paragraphs);
}

/** A page of exactly so many short paragraphs, one in `oneNamedIn` with a name. */
export function paragraphsPage(count: number, names: readonly string[], oneNamedIn = 50, seed = 1): string {
  const random = randomFrom(seed);
  return pageOf(
    Array.from({ length: count }, (_, index) => {
      const words = Array.from({ length: 30 }, () => pickFrom(WORDS, random));
      if (index % oneNamedIn === 0) words[7] = pickFrom(names, random);
      return `<p>${words.join(' ')}.</p>`;
    }),
  );
}

function pageOf(paragraphs: readonly string[]): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bench</title><body><main>${paragraphs.join('\n')}</main></body></html>`;
}
