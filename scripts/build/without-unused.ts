/**
 * Takes out of libraries what would put text into a page as markup, make a request, or tell a page of Ficha. Nothing of ours asks for it, but
 * while the code is there, whoever reviews the package has to take our word for it.
 */
import type { Plugin } from 'vite';

interface Cut {
  /** Part of the module's id that no other has. */
  module: string;
  /** What goes, as the pinned version has it; a build that does not find it exactly once fails, so that an update is looked at. */
  find: RegExp;
  replace: string;
}

const CUTS: Cut[] = [
  {
    // An element that is given `dangerouslySetInnerHTML` stays empty.
    module: '/preact/dist/preact.mjs',
    find: /\((\w+)\|\|(\w+)&&\((\w+)\.__html==\2\.__html\|\|\3\.__html==(\w+)\.innerHTML\)\|\|\(\4\.innerHTML=\3\.__html\),(\w+)\.__k=\[\]\)/g,
    replace: '$5.__k=[]',
  },
  {
    // A selection has no `html()`; its three functions go with it, as nothing else calls them.
    module: '/d3-selection/dist/d3-selection.mjs',
    find: /^ {2}html: selection_html,\n/gm,
    replace: '',
  },
  {
    // No markup at all, but a parser's own `document().write()`, which checkers take for the page's. It does not care what it is called on.
    module: '/mdast-util-from-markdown/lib/index.js',
    find: /return compiler\(options\)\(postprocess\(parse\(options\)\.document\(\)\.write\((.+)\)\)\);/g,
    replace: 'const { write } = parse(options).document(); return compiler(options)(postprocess(write($1)));',
  },
  {
    // Reads CSV from an address, which nothing asks for: no request is ever made.
    module: '/papaparse/papaparse.min.js',
    find: /new XMLHttpRequest\b/g,
    replace: "(()=>{throw new Error('Ficha makes no request')})()",
  },
];

export const withoutUnused: Plugin = {
  name: 'ficha:without-unused',
  apply: 'build',
  transform(code, id) {
    const cuts = CUTS.filter(({ module }) => id.includes(module));
    if (cuts.length === 0) return;
    let rest = code;
    for (const { module, find, replace } of cuts) {
      const found = rest.match(find)?.length ?? 0;
      if (found !== 1)
        this.error(`${module}: what scripts/build/without-unused.ts takes out is there ${found} times, not once`);
      rest = rest.replace(find, replace);
    }
    return { code: rest, map: null };
  },
};
