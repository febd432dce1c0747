/**
 * npm run drawings
 *
 * Renders the icons into public/icon/, and the stores' promotional pictures into
 * docs/store/images/, from the SVG drawings in scripts/pictures/ and docs/store/.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { launchChromium } from '../../tests/support/browser/launch.ts';
import { usePictureFonts } from '../../tests/support/browser/picture-fonts.ts';

const ICONS = 'public/icon';
const STORE = 'docs/store/images';

/** Drawings of the icons by their edge, in pixels. */
const ICON_DRAWINGS = { 16: 'icon-small', 32: 'icon-small', 48: 'icon', 96: 'icon', 128: 'icon' };

/** Promotional pictures of the Chrome Web Store. */
const PROMOS = [
  { drawing: 'promo-small', width: 440, height: 280 },
  { drawing: 'promo-large', width: 1400, height: 560 },
];

interface Picture {
  drawing: string;
  lang: string;
  width: number;
  height: number;
  path: string;
}

/** Runs in the page. Keeps the texts of one language; the browser would choose by the system's. */
function keepLanguage(lang: string): void {
  for (const choice of document.querySelectorAll('switch')) {
    const [spanish, other] = choice.children;
    const kept = lang === 'es' ? spanish : other;
    kept?.removeAttribute('systemLanguage');
    if (kept) choice.replaceWith(kept);
  }
}

async function render(page: Page, { drawing, lang, width, height, path }: Picture): Promise<void> {
  const style = `body { margin: 0 } svg { display: block; width: ${width}px; height: ${height}px }`;
  await page.setViewportSize({ width, height });
  await page.setContent(`<!doctype html><style>${style}</style>${readFileSync(drawing, 'utf8')}`);
  await page.evaluate(keepLanguage, lang);
  await page.screenshot({ path, omitBackground: true });
  console.log(path);
}

mkdirSync(ICONS, { recursive: true });
mkdirSync(STORE, { recursive: true });
usePictureFonts();
const context = await launchChromium();
const page = await context.newPage();
for (const [edge, name] of Object.entries(ICON_DRAWINGS)) {
  const [width, height] = [Number(edge), Number(edge)];
  await render(page, {
    drawing: `scripts/pictures/${name}.svg`,
    lang: 'en',
    width,
    height,
    path: `${ICONS}/${edge}.png`,
  });
}
for (const lang of ['en', 'es'])
  for (const { drawing, width, height } of PROMOS)
    await render(page, {
      drawing: `docs/store/${drawing}.svg`,
      lang,
      width,
      height,
      path: `${STORE}/promo-${width}x${height}-${lang}.png`,
    });
await context.close();
