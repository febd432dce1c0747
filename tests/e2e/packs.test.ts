/**
 * Packs that meet each other: what the tab knows and what the background knows may differ for a
 * while.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Pack } from '../../data/pack/schema.ts';
import { generatedPack } from '../../scripts/bench/generated-pack.ts';
import { cardOf, closeWithEscape } from '../support/browser/card-frame.ts';
import { restOn, waitForMarks } from '../support/browser/marked-names.ts';
import { workerStopper } from '../support/browser/stop-worker.ts';
import { deleteDatabase, openOwnPage } from './databases.ts';
import { setEnabled } from './extensions-page.ts';
import { article, markOf, modifiedBuild, startFicha } from './ficha.ts';
import { expectMarked, openHostile } from './hostile.ts';

const PACK = 'packs/peru.json';
const html = article(['The Grupo Colina', 'Shining Path'], { date: '2001-05-05' });

/** A pack without Grupo Colina, as JSON. */
function withoutColina(json: string): string {
  const pack = JSON.parse(json) as Pack;
  const isOther = ({ id }: { id: string }) => id !== 'grupo-colina';
  const entities = pack.entities.filter(isOther);
  for (const entity of entities) entity.relations = entity.relations.filter(({ to }) => to !== 'grupo-colina');
  return JSON.stringify({ ...pack, entities });
}

function change(folder: string, file: string, how: (content: string) => string): void {
  const path = join(folder, file);
  writeFileSync(path, how(readFileSync(path, 'utf8')));
}

test('a marked name without a card says so', async () => {
  const build = modifiedBuild({});
  const ficha = await startFicha({ extension: build });
  const { page, expectQuiet } = await openHostile(ficha, html);
  await expectMarked(page, ['Grupo Colina', 'Shining Path']);
  // The pages' list of names stays that of the pack before.
  change(build, PACK, withoutColina);
  const own = await openOwnPage(ficha);
  await (await workerStopper(await ficha.context.newCDPSession(own)))();
  await deleteDatabase(own, 'ficha-facts');
  await page.bringToFront();
  await restOn(page, await markOf(page, 'Shining Path'));
  await expect(cardOf(page).locator('h2')).toHaveText('Shining Path');
  await closeWithEscape(page);
  await page.mouse.move(700, 600);
  const [colina] = await waitForMarks(page);
  await page.mouse.move((colina?.x ?? 0) + 20, colina?.y ?? 0, { steps: 8 });
  await expect(cardOf(page)).toContainText('Ficha has no card for this name.');
  expectQuiet();
  await ficha.close();
});

test('an update with another pack marks and cards an open tab anew', async () => {
  const build = modifiedBuild({});
  const ficha = await startFicha({ extension: build });
  const { page, expectQuiet } = await openHostile(ficha, html);
  await expectMarked(page, ['Grupo Colina', 'Shining Path']);
  change(build, PACK, (json) => withoutColina(json).replace('"en":"Shining Path"', '"en":"Shining Path, anew"'));
  change(build, 'packs/index.json', (index) => index.replace(/\b[0-9a-f]{64}\b/g, 'f'.repeat(64)));
  await setEnabled(ficha, false, true);
  await page.bringToFront();
  await expectMarked(page, ['Shining Path']);
  const mark = (await waitForMarks(page))[0];
  await page.mouse.move((mark?.x ?? 0) + 20, mark?.y ?? 0, { steps: 8 });
  await expect(cardOf(page).locator('h2')).toHaveText('Shining Path, anew');
  expectQuiet();
  await ficha.close();
});

test('the library lists many cards in folded parts, which open by keyboard', async () => {
  const build = modifiedBuild({ [PACK]: () => JSON.stringify(generatedPack(8_000)) });
  const ficha = await startFicha({ extension: build });
  const library = await openOwnPage(ficha, '/library.html#/browse');
  const part = library.locator('.letter details').first();
  await part.waitFor({ timeout: 60_000 });
  await expect(library.locator('.letter li')).toHaveCount(0);
  await part.locator('summary').press('Enter');
  await expect(part.getByRole('link').first()).toBeVisible();
  const rows = await part.locator('li').count();
  expect(rows).toBeLessThanOrEqual(200);
  await expect(part.locator('summary')).toContainText(String(rows));
  await library.keyboard.press('Tab');
  await library.keyboard.press('Enter');
  await expect(library).toHaveURL(/#\/card\//);
  await ficha.close();
});
