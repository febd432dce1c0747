/**
 * The fact base in a real browser: whatever becomes of its database, the reader gets the card that
 * the package holds.
 */
import { expect, type Page } from '@playwright/test';
import {
  type Damage,
  damageStore,
  deleteDatabase,
  dropStore,
  holdOldVersion,
  openOwnPage,
  releaseOldVersion,
} from '../e2e/databases.ts';
import { article, type Ficha, openCard, test } from '../e2e/ficha.ts';
import { openHostile } from '../e2e/hostile.ts';
import { workerStopper } from '../support/browser/stop-worker.ts';

const html = article(['Vladimiro Montesinos recorded his visitors in Peru.']);

/**
 * A page opened after the fault shows the card as it always is: as many facts, and all that belongs
 * to it.
 */
async function expectWholeCard(ficha: Ficha, expected: string | null): Promise<void> {
  const { page, expectQuiet } = await openHostile(ficha, html);
  const card = await openCard(page, 'Vladimiro Montesinos');
  await expect(card.locator('.entry').first()).toBeVisible();
  expect(await card.textContent()).toBe(expected);
  expectQuiet();
  await page.close();
}

async function wholeCard(ficha: Ficha): Promise<string | null> {
  const page = await ficha.open(html);
  const text = await (await openCard(page, 'Vladimiro Montesinos')).textContent();
  await page.close();
  return text;
}

const NONSENSE = { name: 'nonsense' };
const damages: [string, string, Damage][] = [
  ['the name’s own record is gone', 'entities', { do: 'delete', key: 'peru/vladimiro-montesinos' }],
  ['one of many facts is gone', 'facts', { do: 'delete', key: 'peru/vladimiro-montesinos.born' }],
  ['all sources are gone', 'sources', { do: 'empty' }],
  ['all ties are gone', 'relations', { do: 'empty' }],
  ['its account of itself is gone', 'built', { do: 'empty' }],
  [
    'the name’s record is nonsense',
    'entities',
    { do: 'put', record: { ...NONSENSE, id: 'peru/vladimiro-montesinos' } },
  ],
  [
    'another pack’s facts stand in it',
    'facts',
    { do: 'put', record: { id: 'x/y.z', about: ['peru/vladimiro-montesinos'] } },
  ],
];

test('the next card is complete after records were lost or damaged', async ({ ficha }) => {
  // Nine pages and cards, one after the other.
  test.setTimeout(120_000);
  const own = await openOwnPage(ficha);
  const whole = await wholeCard(ficha);
  for (const [name, store, damage] of damages)
    await test.step(name, async () => {
      await damageStore(own, 'ficha-facts', store, damage);
      await expectWholeCard(ficha, whole);
    });
  await test.step('the database is gone', async () => {
    await deleteDatabase(own, 'ficha-facts');
    await expectWholeCard(ficha, whole);
  });
  await test.step('a store is gone, and the database is of a later version', async () => {
    await dropStore(own, 'ficha-facts', 'facts');
    await expectWholeCard(ficha, whole);
  });
  await own.close();
});

test('a connection that keeps an older database open delays no card', async ({ ficha }) => {
  const own = await openOwnPage(ficha);
  const whole = await wholeCard(ficha);
  const stop = await workerStopper(await ficha.context.newCDPSession(own));
  // The background may be woken in between, and build its database anew.
  await expect(async () => {
    await stop();
    await deleteDatabase(own, 'ficha-facts');
    await holdOldVersion(own, 'ficha-facts');
  }).toPass();
  await expectWholeCard(ficha, whole);
  const storesIn = (page: Page) =>
    page.evaluate(async () => (await indexedDB.databases()).find(({ name }) => name === 'ficha-facts')?.version);
  expect(await storesIn(own)).toBe(9);
  // Let go of, it is built, and serves the next card.
  await releaseOldVersion(own);
  await expect.poll(() => storesIn(own)).toBeGreaterThan(9);
  await expectWholeCard(ficha, whole);
  await own.close();
});

test('a database of another version of the pack is rebuilt when the background starts', async ({ ficha }) => {
  const own = await openOwnPage(ficha);
  const whole = await wholeCard(ficha);
  const stop = await workerStopper(await ficha.context.newCDPSession(own));
  for (const hash of ['of an older pack', 'of a newer pack']) {
    const counts = { entities: 0, facts: 0, disputes: 0, sources: 0, relations: 0 };
    for (const store of Object.keys(counts)) await damageStore(own, 'ficha-facts', store, { do: 'empty' });
    await damageStore(own, 'ficha-facts', 'built', { do: 'put', record: { key: 'built', hash, counts } });
    await stop();
    await expectWholeCard(ficha, whole);
  }
  await own.close();
});
