/** A page whose text is parted and joined by its layout, and the marks that are right on it. */

/** Runs in the page. The marked texts of each element with an id, also in shadow trees, without white space. */
export function marksById(): Record<string, string[]> {
  const marks: Record<string, string[]> = {};
  for (const [name, highlight] of CSS.highlights) {
    if (!name.startsWith('ficha-') || ['ficha-open', 'ficha-flash'].includes(name)) continue;
    for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
      if (!startContainer.isConnected || endOffset > (endContainer.textContent ?? '').length) continue;
      const range = new Range();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      let around: Node | null = startContainer;
      while (around && !(around instanceof Element && around.id))
        around = around instanceof ShadowRoot ? around.host : around.parentNode;
      const id = around instanceof Element ? around.id : '';
      marks[id] = [...(marks[id] ?? []), range.toString().replace(/\s+/g, '')].sort();
    }
  }
  return marks;
}

/** Rows of a page, each with the marks in it. */
type Rows = Record<string, [html: string, ...marks: string[]]>;

const pageOf = (rows: Rows, head: string) =>
  `<!doctype html><meta charset="utf-8"><body>${head}${Object.entries(rows)
    .map(([id, [html]]) => `<div id="${id}">${html}</div>`)
    .join('\n')}`;

const marksOf = (rows: Rows) =>
  Object.fromEntries(
    Object.entries(rows).flatMap(([id, [, ...marks]]) => (marks.length > 0 ? [[id, [...marks].sort()]] : [])),
  );

const PARTED: Rows = {
  chips: [
    '<a class="chip">Alberto Fujimori</a><a class="chip">Vladimiro Montesinos</a><a class="chip">Grupo Colina</a>',
    'AlbertoFujimori',
    'GrupoColina',
    'VladimiroMontesinos',
  ],
  flex: [
    '<nav style="display: flex; gap: 1em"><a>Shining Path</a><a>Abimael Guzmán</a></nav>',
    'AbimaelGuzmán',
    'ShiningPath',
  ],
  grid: ['<p style="display: grid"><b>Shining Path</b><i>Grupo Colina</i></p>', 'GrupoColina', 'ShiningPath'],
  lines: ['<h2><span class="line">Vladimiro</span><span class="line">Montesinos</span></h2>', 'VladimiroMontesinos'],
  cells: ['<span class="cell">Grupo Colina</span><span class="cell">1992</span>', 'GrupoColina'],
  margins: [
    '<span class="word">The</span><span class="word">Grupo</span><span class="word">Colina</span>',
    'GrupoColina',
  ],
  listInLine: ['<ul class="inline"><li>Shining Path</li><li>Grupo Colina</li></ul>', 'GrupoColina', 'ShiningPath'],
  padding: [
    '<a style="padding: 2px 8px">Shining Path</a><a style="padding: 2px 8px">Grupo Colina</a>',
    'GrupoColina',
    'ShiningPath',
  ],
  addedCommas: [
    '<span class="comma">Shining Path</span><span class="comma">Grupo Colina</span>',
    'GrupoColina',
    'ShiningPath',
  ],
  addedIcons: ['<a class="icon">Shining Path</a><a class="icon">Grupo Colina</a>', 'GrupoColina', 'ShiningPath'],
  raised: [
    'Grupo Colina<span class="raised">1</span>, Shining Path<span style="vertical-align: 0.4em">a</span>',
    'GrupoColina',
    'ShiningPath',
  ],
  footnotes: [
    'Grupo Colina<sup>1</sup>, Shining Path<sup><a href="#n">23</a></sup>, Abimael Guzmán<sup>a</sup>, ' +
      'vladivideos<span style="vertical-align: super">4</span>',
    'AbimaelGuzmán',
    'GrupoColina',
    'ShiningPath',
    'vladivideos',
  ],
};

const JOINED: Rows = {
  torn: ['Fuji<b>shock</b> and F<i>u</i><u>ji</u>shock', 'Fujishock', 'Fujishock'],
  translated: ['<font style="vertical-align: inherit"><font>Grupo</font></font><font> Colina</font>', 'GrupoColina'],
  dropCap: [
    '<p><span style="float: left; font-size: 3em; padding-right: 8px">F</span>ujishock in Peru</p>',
    'Fujishock',
  ],
  quotedCap: ['<p><span style="float: left; font-size: 3em">“F</span>ujishock in Peru</p>', 'Fujishock'],
  setLow: ['<p><span style="display: inline-block; margin-right: 0.2em">F</span>ujishock in Peru</p>', 'Fujishock'],
  lettersInBlocks: [
    [...'Fujishock'].map((letter) => `<div style="display: inline-block">${letter}</div>`).join(''),
    'Fujishock',
  ],
  letterSpaced: [[...'Fujishock'].map((letter) => `<b class="far">${letter}</b>`).join(''), 'Fujishock'],
  doubled: [
    [...'Fujishock'].map((letter) => `<b class="twin" data-letter="${letter}">${letter}</b>`).join(''),
    'Fujishock',
  ],
  animated: ['<b class="letter">F</b><b class="letter">uji</b><b class="letter">shock</b>', 'Fujishock'],
  nudged: ['Fuji<b style="position: relative; top: 1px">shock</b>', 'Fujishock'],
  picture: ['the Grupo <img alt="" width="9" height="9"> Colina', 'GrupoColina'],
  icon: ['the Shining <svg width="9" height="9"><text>x</text></svg> Path', 'ShiningxPath'],
  button: ['Vladimiro <button>Montesinos</button>', 'VladimiroMontesinos'],
  ownElement: ['the Shining <glossary-term>Path</glossary-term>', 'ShiningPath'],
  slotted: ['the Grupo <x-term><template shadowrootmode="open"><slot></slot></template>Colina</x-term>', 'GrupoColina'],
  ruby: ['<ruby>Gru<rt>guru</rt>po<rt>po</rt></ruby> Colina', 'GrugurupopoColina'],
  blockInLine: ['the Grupo <div style="display: inline">Colina</div> of Peru', 'GrupoColina'],
  blockContents: ['the Grupo <div style="display: contents">Colina</div> of Peru', 'GrupoColina'],
  contents: ['<div style="display: contents">the Grupo <b style="display: contents">Colina</b></div>', 'GrupoColina'],
  mathematical: [
    '𝐆𝐫𝐮𝐩𝐨 𝐂𝐨𝐥𝐢𝐧𝐚, 𝗦𝗵𝗶𝗻𝗶𝗻𝗴 𝗣𝗮𝘁𝗵, Ａｂｉｍａｅｌ Ｇｕｚｍａｎ',
    '𝐆𝐫𝐮𝐩𝐨𝐂𝐨𝐥𝐢𝐧𝐚',
    '𝗦𝗵𝗶𝗻𝗶𝗻𝗴𝗣𝗮𝘁𝗵',
    'ＡｂｉｍａｅｌＧｕｚｍａｎ',
  ],
};

const LAYOUT = `<style>.chip { display: inline-block; padding: 2px 8px } .line { display: block } .cell { display: table-cell }
  .word { margin-right: 0.3em } .inline li { display: inline; margin: 0 4px } .comma::after { content: ", " }
  .icon::before { content: ""; display: inline-block; width: 16px } .raised { position: relative; top: -0.4em }
  .letter { display: inline-block; font-weight: normal } .far { margin-right: 0.2em }
  .twin::before { content: attr(data-letter); position: absolute; opacity: 0.3 }</style>`;

const ROWS: Rows = { ...PARTED, ...JOINED };

export const LAID_OUT_PAGE = pageOf(ROWS, LAYOUT);
/** By the id of their row. */
export const LAID_OUT_MARKS = marksOf(ROWS);
