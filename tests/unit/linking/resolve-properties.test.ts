import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveMentions } from '../../../linking/decide/decide-page.ts';
import { findSpans } from '../../../linking/find/find-names.ts';
import { realLexicon } from '../../support/lexicons.ts';

const lexicon = realLexicon();

const linkedIn = (texts: string[], date?: string) =>
  resolveMentions(
    { blocks: texts.map((text) => ({ text, spans: findSpans(text, lexicon) })), ...(date ? { date } : {}) },
    lexicon,
  );

/** Names, titles, joints and rubbish in any order: what no newspaper prints must not break anything either. */
const piece = fc.oneof(
  fc.constantFrom(
    ...[
      'Alberto Fujimori',
      'Keiko',
      'Fujimori',
      'FUJIMORI',
      'Toledo',
      'García',
      'Alan García',
      'SIN',
      'PCP',
      'el',
      'los',
    ],
    ...[
      'presidente',
      'former president',
      'Mr.',
      'A.',
      'de la',
      'Ohio',
      '1992',
      '1990s',
      "'s",
      'Perú',
      'Lima',
      'SIN AGUA',
    ],
    ...[
      'フジモリ',
      '・',
      '-',
      '-\n',
      ', ',
      '. ',
      '\n',
      '(',
      ')',
      '"',
      '\u00AD',
      '\u0301',
      '\uD800',
      '\u00A0',
      '후지모리',
    ],
  ),
  fc.string({ unit: 'binary', maxLength: 5 }),
);
const anyText = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(' '));
const anyDate = fc.constantFrom(undefined, '1995', '2000-11', '2026-10-01', 'yesterday', '');

describe('resolveMentions, for any text', () => {
  it('never throws, slices exactly, and gives shares that add up', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 4 }), anyDate, (texts, date) => {
        linkedIn(texts, date).forEach((mentions, block) => {
          let last = 0;
          for (const { start, end, surface, entity, confidence, alternatives } of mentions) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            expect(texts[block]?.slice(start, end)).toBe(surface);
            for (const id of [entity, ...alternatives.map((other) => other.entity)])
              expect(id).toMatch(/^peru\/[a-z0-9-]+$/);
            const total = alternatives.reduce((sum, other) => sum + other.confidence, confidence);
            expect(confidence).toBeGreaterThan(0);
            // Each share is rounded to two places.
            expect(total).toBeLessThanOrEqual(1 + 0.005 * (alternatives.length + 1));
            last = end;
          }
        });
      }),
      { numRuns: 300 },
    );
  });

  it('does not mind where text without names or words about them is added behind', () => {
    const plain = fc
      .array(fc.constantFrom('nubes', 'grises', 'the', 'weather', 'llueve', 'mañana', '.', ',', '\n'), {
        maxLength: 30,
      })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(anyText, plain, (text, more) => {
        const before = linkedIn([text]).flat();
        const after = linkedIn([text, more]).flat();
        expect(after).toEqual(before);
      }),
    );
  });
});
