import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createPageDecider,
  linkText,
  type PageDecider,
  type PassageMentions,
} from '../../../linking/decide/page-decider.ts';
import { findNames } from '../../../linking/find/find-names.ts';
import type { Block } from '../../../linking/lexicon/model.ts';
import { realLexicon } from '../../support/lexicons.ts';

const lexicon = realLexicon();
const blockOf = (text: string): Block => ({ text, spans: findNames(text, lexicon) });

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
const paragraph = fc.oneof(
  { weight: 4, arbitrary: fc.array(fc.constantFrom(...sentences), { maxLength: 4 }).map((parts) => parts.join(' ')) },
  { weight: 1, arbitrary: fc.constantFrom('1992', '5 de abril de 1995', '2016') },
);
const passage = fc.array(paragraph, { maxLength: 4 });
const date = fc.constantFrom(undefined, '1995', '2016-05-01', '2026-10-01');

type Passages = readonly (readonly Block[])[];

/** Links a page to the end. */
function link(decider: PageDecider, passages: Passages, dated: { date?: string } = {}): PassageMentions[] {
  const run = decider.decide({ passages, ...dated });
  for (;;) {
    const { done, value } = run.next();
    if (done) return value;
  }
}

describe('a page decider', () => {
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
          const decider = createPageDecider(lexicon);
          const passages: Block[][] = texts.map((one) => one.map(blockOf));
          link(decider, passages);
          for (const { at, within, remove, insert, part, date: day } of edits) {
            // As the page's own list does: a passage in which something changes is another list.
            const index = at % passages.length;
            const changed = [...(passages[index] ?? [])];
            changed.splice(within % (changed.length + 1), remove, ...insert.map(blockOf));
            const half = part ? changed.splice(changed.length >> 1) : [];
            passages.splice(index, 1, changed, half);
            const dated = day ? { date: day } : {};
            expect(link(decider, passages, dated).flat()).toEqual(
              linkText({ blocks: passages.flat(), ...dated }, lexicon),
            );
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it('can be stopped anywhere and begun again', () => {
    fc.assert(
      fc.property(fc.array(passage, { minLength: 1, maxLength: 4 }), fc.nat(20), (texts, stop) => {
        const decider = createPageDecider(lexicon);
        const passages = texts.map((one) => one.map(blockOf));
        const run = decider.decide({ passages });
        for (let step = 0; step < stop && !run.next().done; step++);
        expect(link(decider, passages).flat()).toEqual(linkText({ blocks: passages.flat() }, lexicon));
      }),
    );
  });

  it('gives back the same lists for blocks and passages whose names mean what they meant', () => {
    const texts = Array.from({ length: 300 }, (_, index) => sentences[index % sentences.length] ?? '');
    // Alberto is named more often by more than one, and Keiko last before the end of each passage.
    for (const at of [10, 22, 34]) texts[at] = 'Alberto Fujimori gobernó el Perú.';
    for (const at of [99, 199, 299]) texts[at] = 'Keiko Fujimori y Alan García cenaron en Lima con Ollanta Humala.';
    const blocks = texts.map(blockOf);
    const passages = [blocks.slice(0, 100), blocks.slice(100, 200), blocks.slice(200)];
    const decider = createPageDecider(lexicon);
    const before = link(decider, passages);
    const changed = [...(passages[1] ?? [])];
    changed[50] = blockOf('Keiko Fujimori y Alberto Fujimori cenaron en Lima.');
    const after = link(decider, [passages[0] ?? [], changed, passages[2] ?? []]);
    const anew = after.flat().flatMap((mentions, at) => (mentions === before.flat()[at] ? [] : at));
    // The block itself, and the one that uses the surname before the page says anew whom it means.
    expect(anew).toEqual([150, 155]);
    expect(after[0]).toBe(before[0]);
    expect(after[2]).toBe(before[2]);
  });

  it('decides a page that is too long to be kept as it decides the same page when new', () => {
    const blocks = Array.from({ length: 1100 }, (_, at) => blockOf(sentences[at % sentences.length] ?? ''));
    const passages = Array.from({ length: 11 }, (_, at) => blocks.slice(at * 100, at * 100 + 100));
    const decider = createPageDecider(lexicon);
    expect(link(decider, passages).flat()).toEqual(linkText({ blocks }, lexicon));
    const last = [...(passages[10] ?? []).slice(1), blockOf('Alan García y Keiko Fujimori cenaron en Lima.')];
    const edited = [...passages.slice(0, 10), last];
    expect(link(decider, edited).flat()).toEqual(linkText({ blocks: edited.flat() }, lexicon));
  });
});
