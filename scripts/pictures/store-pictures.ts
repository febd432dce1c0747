/**
 * npm run store-pictures — the stores' screenshots, 1280 x 800, in English and Spanish, into docs/store/images/.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import type { BrowserContext, Page } from '@playwright/test';
import { launchWithFicha, serviceWorkerOf, waitForLexicon } from '../../tests/support/browser/launch.ts';
import { openCardOf } from '../../tests/support/browser/open-card.ts';
import { usePictureFonts } from '../../tests/support/browser/picture-fonts.ts';
import { type ServedPage, servePages } from '../../tests/support/browser/serve.ts';

const OUT = 'docs/store/images';
const EXTENSION = '.output/chrome-mv3-test';

/** A window that is a little enlarged: stores show their pictures small. 1024 x 640 times 1.25 is the 1280 x 800 they ask for. */
const WINDOW = { viewport: { width: 1024, height: 640 }, deviceScaleFactor: 1.25 };

const LANGUAGES = {
  en: {
    lang: 'en',
    card: 'vladivideos',
    outlet: 'THE EXAMPLE',
    doubt: {
      title: 'A road in the south',
      text: [
        'Fujimori opened a road in the south of Peru. The cutting bears no date, and says no more of the occasion than that.',
        'Six kilometres of asphalt, a bridge, a band. The mayor spoke; it rained.',
      ],
    },
    noted: 'self-coup',
    note: 'Compare the dates in **La República** of 6 April. Who signed the decree?',
    tags: 'archive',
  },
  es: {
    lang: 'es',
    card: 'vladivideos',
    outlet: 'EL EJEMPLO',
    doubt: {
      title: 'Una carretera en el sur',
      text: [
        'Fujimori inauguró una carretera en el sur del Perú. El recorte no lleva fecha ni dice más de aquel acto.',
        'Seis kilómetros de asfalto, un puente, una banda. Habló el alcalde; llovió.',
      ],
    },
    noted: 'autogolpe de abril de 1992',
    note: 'Comparar las fechas en **La República** del 6 de abril. ¿Quién firmó el decreto?',
    tags: 'archivo',
  },
};

type Texts = (typeof LANGUAGES)['en'];

const file = (path: string, type: string): ServedPage => ({ body: readFileSync(`scripts/pictures/${path}`), type });

const doubtPage = ({ lang, outlet, doubt: { title, text } }: Texts) =>
  `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>${title}</title><link rel="stylesheet" href="/article.css">
<p class="outlet">${outlet}</p><h1>${title}</h1>${text.map((one) => `<p>${one}</p>`).join('')}`;

function pageAt(path: string): ServedPage | undefined {
  if (path === '/article.css') return file('article.css', 'text/css; charset=utf-8');
  const [, name, lang] = /^\/(article|doubt)-(en|es)$/.exec(path) ?? [];
  if (name === 'article') return file(`article-${lang}.html`, 'text/html; charset=utf-8');
  return name === 'doubt' ? { body: doubtPage(lang === 'es' ? LANGUAGES.es : LANGUAGES.en) } : undefined;
}

const server = await servePages(pageAt);

async function readersNote(page: Page, { noted, note, tags }: Texts): Promise<void> {
  await openCardOf(page, noted);
  await page.locator('ficha-card .card-footer .more').click();
  const frame = page.frameLocator('ficha-card iframe');
  await frame.locator('textarea').fill(note);
  const tagField = frame.locator('input[type="text"], input:not([type])').first();
  await tagField.fill(tags);
  await tagField.press('Enter');
  await frame.locator('.primary').click();
  await frame.locator('.note').evaluate((saved) => saved.scrollIntoView({ block: 'start' }));
}

/** As the reader's choice in the settings: Chromium on Linux takes the language of its extensions from the system alone. */
async function speak(context: BrowserContext, language: string): Promise<void> {
  const worker = await serviceWorkerOf(context);
  await worker.evaluate((chosen) => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { local: { set: (items: object) => Promise<void> } } };
    };
    return chrome.storage.local.set({ settings: { language: chosen } });
  }, language);
}

async function take(context: BrowserContext, texts: Texts): Promise<void> {
  const { lang, card } = texts;
  const page = await context.newPage();
  const picture = async (name: string) => {
    await page.screenshot({ path: `${OUT}/${lang}-${name}.png` });
    console.log(`${OUT}/${lang}-${name}.png`);
  };
  await page.goto(`${server.origin}/article-${lang}`);
  await openCardOf(page, card);
  await picture('1-card');
  await page.goto(`${server.origin}/doubt-${lang}`);
  await openCardOf(page, 'Fujimori');
  await page.locator('ficha-card .candidates').evaluate((choice) => choice.scrollIntoView({ block: 'start' }));
  await picture('2-which-one');
  await page.goto(`${server.origin}/article-${lang}`);
  await readersNote(page, texts);
  await picture('3-note');
  const base = new URL('.', (await serviceWorkerOf(context)).url()).href;
  await page.goto(`${base}library.html#/timeline`);
  await page.locator('.timeline-list .fact').first().waitFor({ state: 'attached' });
  await picture('4-timeline');
  await page.goto(`${base}library.html#/map/alberto-fujimori`);
  await page.locator('.map-lines path').first().waitFor({ state: 'attached' });
  await page.evaluate(() => scrollBy({ top: 236, behavior: 'instant' }));
  await picture('5-map');
}

mkdirSync(OUT, { recursive: true });
usePictureFonts();
for (const texts of Object.values(LANGUAGES)) {
  const context = await launchWithFicha({ extension: EXTENSION, lang: texts.lang, ...WINDOW });
  await waitForLexicon(context);
  await speak(context, texts.lang);
  await take(context, texts);
  await context.close();
}
await server.close();
