/** A generated article: seeded, so that every run reads the same. */

/** Mulberry32, a small generator with a seed (public domain, by Tommy Ettinger). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x100000000;
  };
}

const WORDS =
  `the of and to in a was that on for with as by at from his it were had which this not are be but their or an
  el la de que y en los se del las por un con una su para como más pero sus le ha gobierno país ley año juicio
  government country law trial year court prison road minister election vote report army people city money paper
  yesterday opened closed said wrote found answered travelled returned voted signed refused explained`.split(/\s+/);

const NAMES = [
  'Alberto Fujimori',
  'Fujimori',
  'Keiko Fujimori',
  'Vladimiro Montesinos',
  'Montesinos',
  'Grupo Colina',
  'Sendero Luminoso',
  'Perú',
  'SIN',
  'Barrios Altos',
];

/** About one name in this many words, as a news article on the subject has. */
const WORDS_PER_NAME = 60;

export function generatedArticle(characters: number, seed = 1): string {
  const random = randomFrom(seed);
  const pick = (list: string[]) => list[Math.floor(random() * list.length)] ?? '';
  const paragraphs: string[] = [];
  let length = 0;
  while (length < characters) {
    const words = Array.from({ length: 60 + Math.floor(random() * 60) }, () =>
      random() < 1 / WORDS_PER_NAME ? pick(NAMES) : pick(WORDS),
    );
    const inline = words.map((word) => (random() < 0.03 ? `<a href="#">${word}</a>` : word)).join(' ');
    paragraphs.push(`<p>${inline}.</p>`);
    length += words.join(' ').length + 1;
  }
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bench</title><body><main>${paragraphs.join('\n')}</main></body></html>`;
}
