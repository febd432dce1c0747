/** Text that is laid out and cannot be read: blurred, clipped, or put where nothing can be scrolled to. */
import { expect, type Page } from '@playwright/test';
import { marksById } from '../support/browser/layout-page.ts';
import { article, openPopup, testMarkingAll as test } from './ficha.ts';

const expectMarks = (page: Page, marks: Record<string, string[]>) =>
  expect.poll(() => page.evaluate(marksById)).toEqual(marks);

const STYLE = `<style>body { margin: 0; overflow-x: hidden }
  .blurred { filter: blur(6px) } .clipped { clip-path: inset(50%) } .gone { clip-path: inset(0 100% 0 0) }
  .old { position: absolute; clip: rect(0 0 0 0) } .left { position: absolute; left: -9999px }
  .indented { text-indent: -9999px; overflow: hidden; white-space: nowrap }
  .drawer { position: fixed; top: 0; width: 200px; overflow-y: auto; transition: transform 50ms }
  .drawer.west { left: 0 } .drawer.east { right: 0 }
  .west.away { transform: translateX(-100%) } .east.away { transform: translateX(100%) }
  .slides { overflow: hidden } .track { display: flex; width: 300% } .slide { width: 900px; flex: none }
  .moving { animation: in 100ms 1s both } @keyframes in { from { transform: translateX(-3000px) } to { transform: none } }
  .wide { overflow: auto; width: 500px; white-space: nowrap }
</style>`;

/** Text that is hidden by the class of an element around it, and that class. */
const HIDDEN: Record<string, [hidingClass: string, html: string]> = {
  blurred: ['blurred', '<div class="blurred"><p id="blurred">Grupo Colina</p></div>'],
  clipped: ['clipped', '<p id="clipped" class="clipped">Grupo Colina</p>'],
  wiped: ['gone', '<div class="gone"><p id="wiped">Grupo Colina</p></div>'],
  oldClip: ['old', '<p id="oldClip" class="old">Grupo Colina</p>'],
  left: ['left', '<p><span id="left" class="left">Grupo Colina</span></p>'],
  leftInWrapper: [
    'left',
    '<div style="overflow: hidden; position: relative"><p id="leftInWrapper" class="left">Grupo Colina</p>.</div>',
  ],
  indented: ['indented', '<h2 id="indented" class="indented"><a>Grupo Colina</a></h2>'],
  menu: ['away', '<nav class="drawer west away"><p id="menu">Grupo Colina</p></nav>'],
  basket: ['away', '<aside class="drawer east away"><p id="basket">Grupo Colina</p></aside>'],
};

/** Text that can be read, or scrolled to. */
const SEEN: Record<string, string> = {
  soft: '<p id="soft" style="filter: blur(0.5px)">Shining Path</p>',
  frame: '<p id="frame" style="clip-path: inset(2px 0 2px 0)">Shining Path</p>',
  hanging: '<p id="hanging" style="text-indent: -2em; padding-left: 3em">Shining Path</p>',
  scrolledAway: `<div class="wide" id="scroller"><span id="scrolledAway">Shining Path</span>
    <span style="display: inline-block; width: 4000px"></span></div>`,
  tabs: `<nav class="wide" style="position: fixed; bottom: 0; width: 100%"><span style="display: inline-block; width: 4000px"></span>
    <span id="tabs">Shining Path</span></nav>`,
  noWidth: '<div style="width: 0; white-space: nowrap"><p id="noWidth">Shining Path</p></div>',
  table: '<div style="width: 5000px; text-align: right"><p id="table">Shining Path</p></div>',
};

test('text that cannot be read is not counted, and is found when it can', async ({ ficha }) => {
  const rows = [...Object.values(HIDDEN).map(([, html]) => html), ...Object.values(SEEN)];
  const page = await ficha.open(
    `<!doctype html>${STYLE}${rows.join('\n')}<script>scroller.scrollLeft = 3000</script>
    <div class="slides"><div class="track"><p class="slide" id="slide">Grupo Colina</p><p class="slide">More</p></div></div>
    <p class="moving"><b id="moving">Grupo Colina</b></p><script>
    document.querySelector('.track').style.transform = 'translateX(-950px)';</script>`,
  );
  const shown: Record<string, string[]> = Object.fromEntries(Object.keys(SEEN).map((id) => [id, ['ShiningPath']]));
  await expect.poll(() => page.evaluate(marksById)).toMatchObject(shown);
  // Nothing tells of this animation but where it takes the text to.
  shown.moving = ['GrupoColina'];
  await expectMarks(page, shown);
  const popup = await openPopup(ficha, page);
  await expect(popup.locator('.names li')).toHaveCount(2);
  await popup.close();
  for (const [id, [hidingClass]] of Object.entries(HIDDEN)) {
    await page.evaluate(
      ([which, name]) => document.querySelector(`#${which}`)?.closest(`.${name}`)?.classList.remove(name),
      [id, hidingClass] as const,
    );
    shown[id] = ['GrupoColina'];
    await expectMarks(page, shown);
  }
  await page.evaluate(() => document.querySelector<HTMLElement>('.track')?.style.removeProperty('transform'));
  shown.slide = ['GrupoColina'];
  await expectMarks(page, shown);
});

test('in a page from right to left, what lies beyond its right edge is out of reach', async ({ ficha }) => {
  const page = await ficha.open(
    `<!doctype html><html dir="rtl"><body><p id="seen">Shining Path</p>
    <p id="right" style="position: absolute; right: -9999px">Grupo Colina</p>
    <p id="reached" style="position: absolute; left: -3000px">Grupo Colina</p>`,
  );
  await expectMarks(page, { seen: ['ShiningPath'], reached: ['GrupoColina'] });
});

test('a paywall: blurred text is not listed, and is found when the page opens it', async ({ ficha }) => {
  const page = await ficha.open(
    article(['The Shining Path of Peru.', '<span id="rest">The Grupo Colina.</span>'])
      .replace('<style>', '<style>.locked #rest { filter: blur(5px); user-select: none } ')
      .replace('<main>', '<main class="locked">'),
  );
  await expectMarks(page, { '': ['ShiningPath'] });
  await page.evaluate(() => document.querySelector('main')?.classList.remove('locked'));
  await expectMarks(page, { '': ['ShiningPath'], rest: ['GrupoColina'] });
});
