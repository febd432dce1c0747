import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSpans } from '../../../mentions/find.ts';
import { type BlockMentions, resolveMentions, resolveSteps } from '../../../mentions/resolve.ts';
import { realLexicon } from '../lexicons.ts';

const lexicon = realLexicon();
const blockOf = (text: string) => ({ text, spans: findSpans(text, lexicon) });

const sentences = [
  'Alberto Fujimori gobernó el Perú.',
  'Keiko Fujimori habló en Lima.',
  'Fujimori viajó ayer.',
  'President Fujimori spoke; the SIN was silent.',
  'El Servicio de Impuestos Nacionales (SIN) avisó.',
  'Renuncia Fujimori',
  'Se renuncia a todo.',
  'Antauro Humala habló. Humala calló.',
  'Ollanta Humala y Alan García se vieron en 2007.',
  'García y Castillo, de Toledo.',
  'Nothing of the kind.',
  'Fujimori-Montesinos, los Fujimori, FUJIMORI.',
];
const paragraph = fc.array(fc.constantFrom(...sentences), { maxLength: 4 }).map((parts) => parts.join(' '));
const date = fc.constantFrom(undefined, '1995', '2016-05-01', '2026-10-01');

function inSteps(page: Parameters<typeof resolveSteps>[0]): { linked: BlockMentions[]; steps: number } {
  const run = resolveSteps(page, lexicon);
  for (let steps = 1; ; steps++) {
    const { done, value } = run.next();
    if (done) return { linked: value, steps };
  }
}

describe('resolveSteps', () => {
  it('decides a page that was edited as it decides the same page when new', () => {
    const edit = fc.record({ at: fc.nat(), remove: fc.nat(2), insert: fc.array(paragraph, { maxLength: 2 }), date });
    fc.assert(
      fc.property(fc.array(paragraph, { maxLength: 8 }), fc.array(edit, { maxLength: 6 }), (texts, edits) => {
        const blocks = texts.map(blockOf);
        inSteps({ blocks });
        for (const { at, remove, insert, date: day } of edits) {
          blocks.splice(at % (blocks.length + 1), remove, ...insert.map(blockOf));
          const dated = day ? { date: day } : {};
          const fresh = blocks.map(({ text }) => blockOf(text));
          expect(inSteps({ blocks, ...dated }).linked).toEqual(resolveMentions({ blocks: fresh, ...dated }, lexicon));
        }
      }),
    );
  });

  it('can be stopped anywhere and begun again', () => {
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 8 }), fc.nat(40), (texts, stop) => {
        const blocks = texts.map(blockOf);
        const run = resolveSteps({ blocks }, lexicon);
        for (let step = 0; step < stop && !run.next().done; step++);
        const fresh = texts.map(blockOf);
        expect(inSteps({ blocks }).linked).toEqual(resolveMentions({ blocks: fresh }, lexicon));
      }),
    );
  });

  it('cuts a long page into steps of a few names, and one block of many names as well', () => {
    const page = (count: number) =>
      Array.from({ length: count }, () => 'Alberto Fujimori gobernó el Perú. Fujimori cayó.');
    expect(inSteps({ blocks: page(500).map(blockOf) }).steps).toBeGreaterThan(1500);
    expect(inSteps({ blocks: [blockOf(page(500).join(' '))] }).steps).toBeGreaterThan(1500);
  });

  it('leaves the decision of unchanged blocks as it is', () => {
    const blocks = Array.from({ length: 300 }, (_, index) => blockOf(sentences[index % sentences.length] ?? ''));
    // Alberto is named more often by more than one.
    for (const at of [10, 22, 34]) blocks[at] = blockOf('Alberto Fujimori gobernó el Perú.');
    const first = inSteps({ blocks });
    blocks[150] = blockOf('Keiko Fujimori y Alberto Fujimori cenaron en Lima.');
    const second = inSteps({ blocks });
    const changed = second.linked.flatMap((mentions, index) => (mentions === first.linked[index] ? [] : index));
    // The block itself, and the one that uses the surname before the page says anew whom it means.
    expect(changed).toEqual([150, 155]);
    expect(second.steps * 10).toBeLessThan(first.steps);
  });
});
