import { expect, it } from 'vitest';
import { countNames } from '../../../page/marks/count-names.ts';
import type { PageMention } from '../../../page/marks/page-mention.ts';

const mention = (entity: string, confidence: number, ambiguous = false) =>
  ({ entity, confidence, ambiguous }) as PageMention;

function count(passages: PageMention[][]) {
  const steps = countNames(passages);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

it('counts names in order of appearance, with their mean confidence', () => {
  const ana = [mention('ana', 1), mention('ana', 0.4, true)];
  expect(count([[ana[0] as PageMention, mention('grupo', 1)], [ana[1] as PageMention]])).toEqual([
    { id: 'ana', count: 2, confidence: 0.7, ambiguous: false },
    { id: 'grupo', count: 1, confidence: 1, ambiguous: false },
  ]);
});

it('calls a name ambiguous when all its mentions are', () => {
  expect(count([[mention('ana', 0.5, true), mention('ana', 0.5, true)]])).toMatchObject([{ ambiguous: true }]);
});

it('gives no names for a page without mentions', () => {
  expect(count([])).toEqual([]);
});
