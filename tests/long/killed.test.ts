/** The browser is killed while notes are written. */
import { expect, test } from '@playwright/test';
import { TEST_BUILD } from '../e2e/ficha.ts';
import { killWhileWriting } from '../support/browser/kill-while-writing.ts';

test('notes reported as saved survive when the browser is killed during further writes', async () => {
  const { kills, acknowledged, lost } = await killWhileWriting({
    what: 'notes',
    extension: TEST_BUILD,
    writes: 12,
    seed: 7,
  });
  expect(lost).toEqual([]);
  expect(kills).toBeGreaterThan(0);
  expect(acknowledged).toBeGreaterThanOrEqual(12);
});
