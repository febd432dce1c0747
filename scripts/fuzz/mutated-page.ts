/** Pages that are broken at random: attributes, nesting, encodings, and scripts that move nodes. */

import { pickFrom } from '../../tests/support/random.ts';

/** A page as a server sends it. */
export type MutatedPage = { readonly body: Buffer; readonly type: string };

const ATTRIBUTES = [
  'hidden',
  'hidden="until-found"',
  'inert',
  'contenteditable',
  'aria-hidden="true"',
  'dir="rtl"',
  'lang="zz"',
  'translate="no"',
  'is="no-such"',
  'slot="nowhere"',
  'popover',
  'draggable="true"',
  'tabindex="99999"',
  'id="body"',
  'name="children"',
  'class="\u202e\u0000"',
  'style="display: contents"',
  'style="display: none"',
  'style="display: inline-grid; visibility: hidden"',
  'style="position: fixed; inset: 0; opacity: 0"',
  'style="font-size: 1e9px"',
  'style="writing-mode: vertical-rl"',
  'style="content-visibility: auto"',
  'style="all: revert; columns: 5"',
  'style="transform: rotate3d(1, 1, 1, 200deg)"',
  'style="float: left; width: 0; overflow: hidden"',
] as const;

/** Pairs of opening and closing markup; some cannot stand where they are put. */
const WRAPPERS: readonly (readonly [string, string])[] = [
  ...'p a b i u span div section article ul li table tr td form button label select option details summary dialog'
    .split(' ')
    .map((name) => [`<${name}`, `</${name}>`] as const),
  ...'pre code ruby rt rp svg math text title template noscript textarea fieldset object video canvas'
    .split(' ')
    .map((name) => [`<${name}`, `</${name}>`] as const),
  ['<x-card', '</x-card>'],
  ['<div><template shadowrootmode="open"><slot></slot></template><p', '</p></div>'],
  ['<div><template shadowrootmode="closed"', '</template></div>'],
  ['<svg><foreignObject', '</foreignObject></svg>'],
  ['<svg><text><tspan', '</tspan></text></svg>'],
  ['<iframe srcdoc="&lt;p&gt;NAME"', '</iframe>'],
  ['<frameset><frame', '</frameset>'],
  ['<body', '</body>'],
  ['<head><title', '</title></head>'],
  ['<!-- ', ' -->'],
  ['<![CDATA[', ']]>'],
];

const INSERTS = [
  '\u0000',
  '\uFEFF',
  '\u00AD',
  '\u200B',
  '\u202E',
  '\u0301'.repeat(40),
  '&#xD800;',
  '&shy;',
  '&nbsp;',
  '<wbr>',
  '<br>',
  '</p>',
  '<',
  '&',
  '<!DOCTYPE html>',
  '<base target=_blank href="https://nowhere.invalid/">',
  '<plaintext',
  '🂡'.repeat(3),
  'x'.repeat(20_000),
] as const;

/** Content types that a server may send, whatever the bytes are. */
const TYPES = [
  'text/html; charset=utf-8',
  'text/html; charset=utf-8',
  'text/html; charset=utf-8',
  'text/html',
  'text/html; charset=iso-8859-1',
  'text/html; charset=shift_jis',
  'text/html; charset=utf-16le',
  'text/html; charset=x-unknown',
  'application/xhtml+xml',
  'text/plain; charset=utf-8',
  'image/svg+xml',
] as const;

/** What scripts of the page do, in the page. `pick(list)` is random, and the same on each visit. */
const DEEDS = [
  'const n = any(); n.parentNode?.append(n);',
  'const n = any(); n.remove(); setTimeout(() => document.body?.append(n), 5);',
  'const t = text(); t?.splitText(t.length >> 1);',
  'document.body?.normalize();',
  'const t = text(); if (t) t.data = pick(names) + " " + t.data;',
  'const n = any(); if (n !== document.body) n.replaceWith(...n.childNodes);',
  'const n = any(); n.innerHTML = n.innerHTML;',
  'const n = any(); if (!n.shadowRoot) try { n.attachShadow({ mode: "open" }).innerHTML = "<slot></slot>" + pick(names); } catch {}',
  'const n = any(); n.toggleAttribute(pick(["hidden", "inert", "contenteditable"]));',
  'const n = any(); n.style && (n.style.display = pick(["none", "contents", "block", "inline", ""]));',
  'for (const [name] of CSS.highlights) CSS.highlights.get(name).clear();',
  'const f = document.createElement("iframe"); document.body?.append(f); f.contentDocument?.body?.append(any()); f.remove();',
  'history.pushState(null, "", "#" + pick(["a", "b", "c"]));',
  'document.dispatchEvent(new Event("visibilitychange")); window.dispatchEvent(new Event("pageshow"));',
  'getSelection()?.selectAllChildren(any());',
  'document.documentElement.replaceWith(document.documentElement.cloneNode(true));',
  'const n = any(); for (let at = 0; at < 200; at++) n.append(pick(names), document.createElement("i"));',
  'const r = document.createRange(); r.selectNodeContents(any()); try { r.surroundContents(document.createElement("mark")); } catch {}',
] as const;

/**
 * One page, always the same for the same `random`. `names` are put into its text. While the page's
 * scripts run, `window.deedsLeft` is above 0.
 */
export function mutatedPage(names: readonly string[], random: () => number): MutatedPage {
  const pick = <T>(list: readonly T[]) => pickFrom(list, random);
  const chance = (share: number) => random() < share;
  const sentence = () =>
    `The report of ${1980 + Math.floor(random() * 46)} names ${pick(names)} and ${pick(names)} in its second part.`;

  const broken = (text: string) => {
    if (!chance(0.3)) return text;
    const at = Math.floor(random() * text.length);
    return text.slice(0, at) + pick(INSERTS) + text.slice(at);
  };
  const piece = (depth: number): string => {
    if (depth === 0 || chance(0.25)) return broken(sentence());
    const [wrapper, close] = pick(WRAPPERS);
    const open = wrapper.replace('NAME', pick(names));
    const inner = Array.from({ length: 1 + Math.floor(random() * 3) }, () => piece(depth - 1)).join('\n');
    const attributes = Array.from({ length: Math.floor(random() * 3) }, () => ` ${pick(ATTRIBUTES)}`).join('');
    const start = open.startsWith('<!') ? open : `${open}${attributes}>`;
    return chance(0.15) ? start + inner : chance(0.1) ? inner + close : start + inner + close;
  };
  const body = Array.from({ length: 8 }, () => piece(6)).join('\n');
  const deep = chance(0.1) ? '<div>'.repeat(120) + sentence() : '';
  const deeds = Array.from({ length: 12 }, () => `() => { ${pick(DEEDS)} }`).join(',\n');
  const script = `<script>{
    let seed = ${Math.floor(random() * 1e9)};
    const names = ${JSON.stringify(names)};
    const pick = (list) => list[(seed = (seed * 16807) % 2147483647) % list.length];
    const any = () => pick([...(document.body ?? document.documentElement).querySelectorAll("*:not(script)"), document.body ?? document.documentElement]);
    const text = () => { const n = any(); return [...n.childNodes].find((c) => c.nodeType === 3); };
    const deeds = [${deeds}];
    window.deedsLeft = deeds.length;
    const next = () => { try { deeds.shift()?.(); } catch {} if ((window.deedsLeft = deeds.length) > 0) setTimeout(next, 15); };
    addEventListener("load", () => setTimeout(next, 30));
  }</script>`;
  const page = `<!DOCTYPE html>${script}<h1>${sentence()}</h1>${deep}${body}`;
  const cut = chance(0.1) ? page.slice(0, script.length + Math.floor(random() * (page.length - script.length))) : page;
  return { body: Buffer.from(cut, 'utf8'), type: pick(TYPES) };
}
