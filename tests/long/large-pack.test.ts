/** A pack of 100,000 cards. */
import { expect, test } from '@playwright/test';
import { generatedPack } from '../../scripts/bench/generated-pack.ts';
import { openOwnPage } from '../e2e/databases.ts';
import { article, modifiedBuild, startFicha } from '../e2e/ficha.ts';
import { expectMarked, openHostile } from '../e2e/hostile.ts';
import { cardOf, closeWithEscape } from '../support/browser/card-frame.ts';
import { waitForMarks } from '../support/browser/marked-names.ts';

const PACK = 'packs/peru.json';

test('100,000 entities: pages are marked, cards open during the build, search answers', async () => {
  test.setTimeout(240_000);
  const pack = generatedPack(200_000);
  expect(pack.entities.length).toBeGreaterThan(100_000);
  const latin = pack.entities.filter(({ name }) => /^[a-z ]+$/i.test(name.en));
  const [first, other] = [latin.at(0)?.name.en ?? '', latin.at(-1)?.name.en ?? ''];
  const build = modifiedBuild({ [PACK]: () => JSON.stringify(pack) });
  const ficha = await startFicha({ extension: build });
  const { page, expectQuiet } = await openHostile(ficha, article([`Here is ${first}.`, `And ${other}.`]));
  await waitForMarks(page, 120_000);
  await expectMarked(page, [first, other]);
  const card = cardOf(page).locator('h2');
  for (const name of [first, other]) {
    const mark = (await waitForMarks(page)).find(({ text }) => text === name);
    await page.mouse.move((mark?.x ?? 0) + 20, (mark?.y ?? 0) + 40);
    await page.mouse.move(mark?.x ?? 0, mark?.y ?? 0, { steps: 8 });
    await expect(card).toHaveText(name, { timeout: 60_000 });
    await closeWithEscape(page);
  }
  const panel = await openOwnPage(ficha, '/sidepanel.html');
  await panel.getByRole('combobox').fill(other);
  await expect(panel.getByRole('option').first()).toContainText(other, { timeout: 60_000 });
  await panel.getByRole('option').first().click();
  await expect(panel.getByRole('heading', { name: other })).toBeVisible({ timeout: 60_000 });
  expectQuiet();
  await ficha.close();
});
