/**
 * A page with text that is laid out and cannot be read: blurred, clipped, or put where nothing can
 * be scrolled to.
 */

const STYLE = `<style>body { margin: 0; overflow-x: hidden }
  .blurred { filter: blur(6px) } .clipped { clip-path: inset(50%) } .gone { clip-path: inset(0 100% 0 0) }
  .old { position: absolute; clip: rect(0 0 0 0) } .left { position: absolute; left: -9999px }
  .indented { text-indent: -9999px; overflow: hidden; white-space: nowrap }
  .drawer { position: fixed; top: 0; width: 200px; overflow-y: auto; transition: transform 50ms }
  .drawer.west { left: 0 } .drawer.east { right: 0 }
  .west.away { transform: translateX(-100%) } .east.away { transform: translateX(100%) }
  .slides { overflow: hidden } .track { display: flex; width: 300% } .slide { width: 900px; flex: none }
  .moving { animation: in 100ms 1s both } @keyframes in { from { transform: translateX(-3000px) } to { transform: none } }
  .flat { transform: scaleY(0) } .tiny { font-size: 0 } .fixed { position: fixed; left: 300px }
  .sheet { bottom: 0; transform: translateY(100%) } .bar { top: 0; transform: translateY(-100%) }
  .clear { opacity: 0 } .fading { animation: fade 1000s } @keyframes fade { from { opacity: 0 } }
  .wide { overflow: auto; width: 500px; white-space: nowrap }
</style>`;

/** Text that is hidden by the class of an element around it. */
const HIDDEN: Record<string, string> = {
  blurred: '<div class="blurred"><p id="blurred">Grupo Colina</p></div>',
  clipped: '<p id="clipped" class="clipped">Grupo Colina</p>',
  wiped: '<div class="gone"><p id="wiped">Grupo Colina</p></div>',
  oldClip: '<p id="oldClip" class="old">Grupo Colina</p>',
  left: '<p><span id="left" class="left">Grupo Colina</span></p>',
  leftInWrapper:
    '<div style="overflow: hidden; position: relative"><p id="leftInWrapper" class="left">Grupo Colina</p>.</div>',
  indented: '<h2 id="indented" class="indented"><a>Grupo Colina</a></h2>',
  flat: '<ul class="flat"><li id="flat">Grupo Colina</li></ul>',
  tiny: '<h2 id="tiny" class="tiny">Grupo Colina</h2>',
  sheet: '<div class="fixed sheet"><p id="sheet">Grupo Colina</p></div>',
  bar: '<div class="fixed bar"><p id="bar">Grupo Colina</p></div>',
  clear: '<ul class="clear"><li id="clear">Grupo Colina</li></ul>',
  menu: '<nav class="drawer west away"><p id="menu">Grupo Colina</p></nav>',
  basket: '<aside class="drawer east away"><p id="basket">Grupo Colina</p></aside>',
};

/** Text that can be read, or scrolled to. */
const SEEN: Record<string, string> = {
  soft: '<p id="soft" style="filter: blur(0.5px)">Shining Path</p>',
  fading: '<p id="fading" class="fading">Shining Path</p>',
  frame: '<p id="frame" style="clip-path: inset(2px 0 2px 0)">Shining Path</p>',
  hanging: '<p id="hanging" style="text-indent: -2em; padding-left: 3em">Shining Path</p>',
  scrolledAway: `<div class="wide" id="scroller"><span id="scrolledAway">Shining Path</span>
    <span style="display: inline-block; width: 4000px"></span></div>`,
  tabs: `<nav class="wide" style="position: fixed; bottom: 0; width: 100%"><span style="display: inline-block; width: 4000px"></span>
    <span id="tabs">Shining Path</span></nav>`,
  noWidth: '<div style="width: 0; white-space: nowrap"><p id="noWidth">Shining Path</p></div>',
  table: '<div style="width: 5000px; text-align: right"><p id="table">Shining Path</p></div>',
};

const rows = [...Object.values(HIDDEN), ...Object.values(SEEN)];

/**
 * Besides, there is a past slide with the id `slide`, and text that an animation of a second brings
 * in, `moving`.
 */
export const UNSEEN_PAGE = `<!doctype html><meta charset="utf-8">${STYLE}${rows.join('\n')}<script>scroller.scrollLeft = 3000</script>
  <div class="slides"><div class="track"><p class="slide" id="slide">Grupo Colina</p><p class="slide">More</p></div></div>
  <p class="moving"><b id="moving">Grupo Colina</b></p><script>
  document.querySelector('.track').style.transform = 'translateX(-950px)';</script>`;

/** The marks that are right at first, by id. */
export const SEEN_MARKS: Readonly<Record<string, string[]>> = Object.fromEntries(
  Object.keys(SEEN).map((id) => [id, ['ShiningPath']]),
);

/** The ids of the hidden texts; each is shown when `show` runs in the page. */
export const HIDDEN_IDS: readonly string[] = [...Object.keys(HIDDEN), 'slide'];

/** Runs in the page: shows a hidden text as the page itself would. */
export function show(id: string): void {
  const classes = [
    'blurred',
    'clipped',
    'gone',
    'old',
    'left',
    'indented',
    'away',
    'flat',
    'tiny',
    'sheet',
    'bar',
    'clear',
  ];
  const hiding = document.querySelector(`#${id}`)?.closest(classes.map((name) => `.${name}`).join());
  hiding?.classList.remove(...classes);
  if (!hiding) document.querySelector<HTMLElement>('.track')?.style.removeProperty('transform');
}
