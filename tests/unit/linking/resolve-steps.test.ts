import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../linking/decide/block-facts.ts';
import { resolveMentions, resolveSteps, type WholeText } from '../../../linking/decide/decide-page.ts';
import type { BlockMentions } from '../../../linking/decide/decide-passage.ts';
import { findNames } from '../../../linking/find/find-names.ts';
import { realLexicon } from '../../support/lexicons.ts';

const lexicon = realLexicon();
const blockOf = (text: string): Block => ({ text, spans: findNames(text, lexicon) });
/** As it is when nobody has read it before. */
const asNew = (blocks: readonly Block[]) => blocks.map(({ text }) => blockOf(text));

const sentences = [
  'Alberto Fujimori gobernó el Perú.',
  'Keiko Fujimori habló en Lima.',
  'Fujimori viajó ayer.',
  'President Fujimori spoke; the SIN was silent.',
  'El Servicio de Impuestos Nacionales (SIN) avisó.',
  'Renuncia Fujimori',
  'Se renuncia a todo.',
  'Habló la hija de Alberto Fujimori.',
  'Antauro Humala habló. Humala calló.',
  'Ollanta Humala y Alan García se vieron en 2007.',
  'García y Castillo, de Toledo.',
  'Nothing of the kind.',
  'Fujimori-Montesinos, los Fujimori, FUJIMORI.',
];
const paragraph = fc.array(fc.constantFrom(...sentences), { maxLength: 4 }).map((parts) => parts.join(' '));
const passage = fc.array(paragraph, { maxLength: 4 });
const date = fc.constantFrom(undefined, '1995', '2016-05-01', '2026-10-01');

function inSteps(
  passages: readonly (readonly Block[])[],
  dated: Pick<WholeText, 'date'> = {},
): { linked: BlockMentions[][]; steps: number } {
  const run = resolveSteps({ passages, ...dated }, lexicon);
  for (let steps = 1; ; steps++) {
    const { done, value } = run.next();
    if (done) return { linked: value.map((mentions) => [...mentions]), steps };
  }
}

describe('resolveSteps', () => {
  it('decides a page that was edited as it decides the same page when new and in one piece', () => {
    const edit = fc.record({
      at: fc.nat(),
      within: fc.nat(),
      remove: fc.nat(2),
      insert: fc.array(paragraph, { maxLength: 2 }),
      part: fc.boolean(),
      date,
    });
    fc.assert(
      fc.property(
        fc.array(passage, { minLength: 1, maxLength: 5 }),
        fc.array(edit, { maxLength: 6 }),
        (texts, edits) => {
          const passages: Block[][] = texts.map((one) => one.map(blockOf));
          inSteps(passages);
          for (const { at, within, remove, insert, part, date: day } of edits) {
            // As the page's own list does: a passage in which something changes is another list.
            const index = at % passages.length;
            const changed = [...(passages[index] ?? [])];
            changed.splice(within % (changed.length + 1), remove, ...insert.map(blockOf));
            const half = part ? changed.splice(changed.length >> 1) : [];
            passages.splice(index, 1, changed, half);
            const dated = day ? { date: day } : {};
            expect(inSteps(passages, dated).linked.flat()).toEqual(
              resolveMentions({ blocks: asNew(passages.flat()), ...dated }, lexicon),
            );
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it('can be stopped anywhere and begun again', () => {
    fc.assert(
      fc.property(fc.array(passage, { minLength: 1, maxLength: 4 }), fc.nat(60), (texts, stop) => {
        const passages = texts.map((one) => one.map(blockOf));
        const run = resolveSteps({ passages }, lexicon);
        for (let step = 0; step < stop && !run.next().done; step++);
        expect(inSteps(passages).linked.flat()).toEqual(resolveMentions({ blocks: asNew(passages.flat()) }, lexicon));
      }),
    );
  });

  it('cuts a long page into steps of a few names, and one block of many names as well', () => {
    const page = (count: number) =>
      Array.from({ length: count }, () => 'Alberto Fujimori gobernó el Perú. Fujimori cayó.');
    expect(inSteps([page(500).map(blockOf)]).steps).toBeGreaterThan(1500);
    expect(inSteps([[blockOf(page(500).join(' '))]]).steps).toBeGreaterThan(1500);
  });

  it('leaves the decision of unchanged blocks and passages as it is', () => {
    const texts = Array.from({ length: 300 }, (_, index) => sentences[index % sentences.length] ?? '');
    // Alberto is named more often by more than one, and Keiko last before the end of each passage.
    for (const at of [10, 22, 34]) texts[at] = 'Alberto Fujimori gobernó el Perú.';
    for (const at of [99, 199, 299]) texts[at] = 'Keiko Fujimori y Alan García cenaron en Lima con Ollanta Humala.';
    const blocks = texts.map(blockOf);
    const passages = [blocks.slice(0, 100), blocks.slice(100, 200), blocks.slice(200)];
    const first = inSteps(passages);
    const [before, , behind] = resolved(passages);
    const changed = [...(passages[1] ?? [])];
    changed[50] = blockOf('Keiko Fujimori y Alberto Fujimori cenaron en Lima.');
    const after = [passages[0] ?? [], changed, passages[2] ?? []];
    const second = inSteps(after);
    const anew = second.linked.flat().flatMap((mentions, at) => (mentions === first.linked.flat()[at] ? [] : at));
    // The block itself, and the one that uses the surname before the page says anew whom it means.
    expect(anew).toEqual([150, 155]);
    expect(second.steps * 10).toBeLessThan(first.steps);
    const [same, , alsoSame] = resolved(after);
    expect(same).toBe(before);
    expect(alsoSame).toBe(behind);
  });
});

function resolved(passages: readonly (readonly Block[])[]) {
  const run = resolveSteps({ passages }, lexicon);
  for (;;) {
    const { done, value } = run.next();
    if (done) return value;
  }
}
