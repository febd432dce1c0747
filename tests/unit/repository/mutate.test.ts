import { expect, it } from 'vitest';
import { filesLoadedBy } from '../../../scripts/mutate/loaded-files.ts';
import { mutantsOf } from '../../../scripts/mutate/mutants.ts';

/** The source with each fault that is put into it. */
const faultsIn = (source: string) =>
  mutantsOf('a.ts', source).map(
    ({ start, end, replacement }) => source.slice(0, start) + replacement + source.slice(end),
  );

it.each([
  ['conditions', 'if (a) b = c;', ['if (!(a)) b = c;']],
  ['operators', 'x = a <= b;', ['x = a < b;']],
  ['methods of lists', 'x = list.some(f);', ['x = list.every(f);']],
  ['calls that give nothing', 'tell(x);', [';']],
  ['numbers and truths', 'x = [1, true];', ['x = [2, true];', 'x = [1, false];']],
])('faults are put into %s', (_, source, faults) => {
  expect(faultsIn(source)).toEqual(faults);
});

it('no fault is put into a type', () => {
  expect(faultsIn('type A = { ok: true; at: 1 };')).toEqual([]);
});

it('a test loads the files that it imports and those that they import, without types', () => {
  const loaded = filesLoadedBy('tests/unit/data/notes/tag-suggestions.test.ts');
  expect(loaded).toContain('data/notes/tag-suggestions.ts');
  expect(loaded).toContain('linking/text/fold.ts');
  expect(filesLoadedBy('data/notes/snapshot-files.ts')).not.toContain('data/notes/note.ts');
  expect(filesLoadedBy('linking/decide/score.ts')).not.toContain('linking/decide/case.ts');
});
