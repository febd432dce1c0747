/**
 * What the notes page and saving cost with ten thousand notes, in a real browser and its own
 * IndexedDB.
 */
import type { BrowserContext, Page } from '@playwright/test';
import { serviceWorkerOf } from '../../../tests/support/browser/launch.ts';
import { generatedArticle } from '../article.ts';
import type { Bench, Section } from '../open-bench.ts';
import { median, ms, table } from '../print.ts';

const NOTES = 10_000;
const OPENINGS = 7;
const SAVES = 30;
/** Words of the generated notes, a beginning of one, a slip, and what no note has. */
const SEARCHES = ['government', 'prison road', 'elec', 'minsiter', 'newspaper', 'juicio', 'number 4321'];

/** What is asked of each: milliseconds, medians. */
const GOALS = { open: 200, search: 50, save: 20 } as const;

interface Result {
  notes: number;
  openMs: number;
  /** Of a page of the library that reads no notes. */
  bareMs: number;
  searchMs: number;
  saveMs: number;
}

interface InPage {
  chrome: { runtime: { sendMessage: (message: object) => Promise<{ res?: { ok: boolean; value: unknown } }> } };
}

async function notesPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(new URL('/library.html#/notes', (await serviceWorkerOf(context)).url()).href);
  await page.locator('.note-row, .empty').first().waitFor();
  return page;
}

/** Puts notes into the database as Ficha has it, some two hundred characters each. */
function fill(page: Page, count: number, prose: string): Promise<void> {
  return page.evaluate(
    ({ count, prose }) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('ficha-notes');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const writing = opening.result.transaction('notes', 'readwrite');
          for (let number = 0; number < count; number++) {
            const at = (number * 97) % (prose.length - 300);
            const moment = new Date(Date.UTC(2026, 0, 1, 0, number)).toISOString();
            const url = `https://site-${number % 40}.example/${number}`;
            writing.objectStore('notes').put({
              id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
              text: `Number ${number}: ${prose.slice(at, at + 200).trim()}`,
              tags: [`tag ${number % 50}`],
              entities: [`entity-${number % 90}`],
              names: { [`entity-${number % 90}`]: { en: `Entity ${number % 90}`, es: `Entidad ${number % 90}` } },
              page: { url, title: `Article ${number}` },
              quote: { exact: prose.slice(at + 100, at + 200), prefix: '', suffix: '' },
              created: moment,
              updated: moment,
              revision: 1,
              pageKeys: [url],
            });
          }
          writing.onabort = () => reject(writing.error);
          writing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    { count, prose },
  );
}

interface Awaited {
  opened?: number;
}

/**
 * From the beginning of the navigation to the first element that `selector` matches, in a new tab
 * each time: one that is loaded again has the old page to clear away first.
 */
async function timeOpening(context: BrowserContext, address: string, selector: string): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < OPENINGS; round++) {
    const page = await context.newPage();
    await page.addInitScript((awaited) => {
      const watched = globalThis as unknown as Awaited;
      const seen = new MutationObserver(() => {
        if (!document.querySelector(awaited)) return;
        seen.disconnect();
        watched.opened = performance.now();
      });
      seen.observe(document, { childList: true, subtree: true });
    }, selector);
    await page.goto(address);
    await page.locator(selector).first().waitFor();
    times.push(await page.evaluate(() => (globalThis as unknown as Awaited).opened ?? Number.NaN));
    await page.close();
  }
  return median(times);
}

/** From the change of the search box to the rows of its answer. */
function timeSearch(page: Page, text: string): Promise<number> {
  return page.evaluate(
    (typed) =>
      new Promise<number>((resolve) => {
        const box = document.querySelector<HTMLInputElement>('input[type="search"]');
        const list = document.querySelector('.note-rows');
        if (!box || !list) throw new Error('no notes page');
        const answered = new MutationObserver(() => {
          answered.disconnect();
          resolve(performance.now() - begun);
        });
        answered.observe(list, { childList: true });
        box.value = typed;
        const begun = performance.now();
        box.dispatchEvent(new Event('input', { bubbles: true }));
      }),
    text,
  );
}

/**
 * Nobody saves two notes in a row: what is done after a save, telling other tabs of it, is over
 * when the next one comes.
 */
const BETWEEN_SAVES_MS = 100;

/** From the call to the answer that the note is on disk, by way of the background. */
function timeSaves(page: Page, count: number): Promise<number[]> {
  return page.evaluate(
    async ({ saves, pause }) => {
      const { chrome } = globalThis as unknown as InPage;
      const call = async (type: string, data: object) => {
        const answer = await chrome.runtime.sendMessage({ id: 1, type, data, timestamp: Date.now() });
        if (!answer.res?.ok) throw new Error(JSON.stringify(answer));
        return answer.res.value;
      };
      const about = { page: { url: 'https://example.org/', title: 'Bench' } };
      const times: number[] = [];
      for (let number = 0; number < saves; number++) {
        const begun = performance.now();
        await call('saveNote', { about, text: `Saved ${number}`, tags: [] });
        times.push(performance.now() - begun);
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
      return times;
    },
    { saves: count, pause: BETWEEN_SAVES_MS },
  );
}

async function run(bench: Bench): Promise<Result> {
  const context = await bench.ficha();
  const page = await notesPage(context);
  const prose = generatedArticle(400_000).replace(/<[^>]*>|\s+/g, ' ');
  await fill(page, NOTES, prose);
  const openMs = await timeOpening(context, page.url(), '.note-row');
  const bareMs = await timeOpening(context, page.url().replace(/#.*/, '#/settings'), 'main h1');
  await page.reload();
  await page.getByText(`${NOTES.toLocaleString('en-GB')} notes`, { exact: true }).waitFor();
  const searches: number[] = [];
  // The first waits for the index, which is made once the notes are read: not counted.
  await timeSearch(page, 'country');
  for (const text of SEARCHES) searches.push(await timeSearch(page, text));
  const searchMs = median(searches);
  // A page that saves is not the one that shows the list: that reads all notes again after each
  // write.
  await page.goto(page.url().replace(/#.*/, '#/about'));
  const saveMs = median(await timeSaves(page, SAVES));
  await page.close();
  console.log(
    table([
      [`${NOTES.toLocaleString('en-GB')} notes`, 'median', 'goal'],
      ['  the list opens', ms(openMs), `${GOALS.open} ms`],
      ['  a page of the library without notes opens', ms(bareMs), ''],
      ['  a search is answered', ms(searchMs), `${GOALS.search} ms`],
      ['  a note is saved', ms(saveMs), `${GOALS.save} ms`],
    ]),
  );
  return { notes: NOTES, openMs, bareMs, searchMs, saveMs };
}

export const notes: Section = { name: 'notes', title: 'Notes', run };
