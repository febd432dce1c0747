/**
 * npm run art
 *
 * Draws the icons and the store's promotional pictures from the SVG files in scripts/art/: into public/icon/ and docs/store/images/.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { launchChromium } from '../../tests/support/browser/launch.ts';
import { usePictureFonts } from '../../tests/support/browser/picture-fonts.ts';

const ART = 'scripts/art';
const ICONS = 'public/icon';
const STORE = 'docs/store/images';

/** Edges of the icons, in pixels, and the drawing that each is made from. */
const ICON_SIZES = { 16: 'icon-small', 32: 'icon-small', 48: 'icon', 96: 'icon', 128: 'icon' };

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

/** Runs in the page: leaves of each text the one in this language. The browser itself would go by the system's. */
function keepLanguage(lang: string): void {
  for (const choice of document.querySelectorAll('switch')) {
    const [spanish, other] = choice.children;
    const kept = lang === 'es' ? spanish : other;
    kept?.removeAttribute('systemLanguage');
    if (kept) choice.replaceWith(kept);
  }
}

async function draw(page: Page, { drawing, lang, width, height, path }: Picture): Promise<void> {
  const svg = readFileSync(`${ART}/${drawing}.svg`, 'utf8');
  await page.setViewportSize({ width, height });
  await page.setContent(
    `<!doctype html><style>body { margin: 0 } svg { display: block; width: ${width}px; height: ${height}px }</style>${svg}`,
  );
  await page.evaluate(keepLanguage, lang);
  await page.screenshot({ path, omitBackground: true });
  console.log(path);
}

mkdirSync(ICONS, { recursive: true });
mkdirSync(STORE, { recursive: true });
usePictureFonts();
const context = await launchChromium();
const page = await context.newPage();
for (const [size, drawing] of Object.entries(ICON_SIZES)) {
  const edge = Number(size);
  await draw(page, { drawing, lang: 'en', width: edge, height: edge, path: `${ICONS}/${size}.png` });
}
for (const lang of ['en', 'es'])
  for (const { drawing, width, height } of PROMOS)
    await draw(page, { drawing, lang, width, height, path: `${STORE}/promo-${width}x${height}-${lang}.png` });
await context.close();
