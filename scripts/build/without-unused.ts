/**
 * Takes out of libraries what would put text into a page as markup, or make a request. Ficha never asks for it (the linter sees to that), but
 * while the code is there, whoever reviews the package has to take our word for it.
 */
import type { Plugin } from 'vite';

interface Cut {
  /** End of the module's path. */
  file: string;
  /** What goes, as the pinned version has it; a build that does not find it exactly once fails, so that an update is looked at. */
  find: RegExp;
  replace: string;
}

const CUTS: Cut[] = [
  {
    // An element that is given `dangerouslySetInnerHTML` stays empty.
    file: '/preact/dist/preact.mjs',
    find: /\((\w+)\|\|(\w+)&&\((\w+)\.__html==\2\.__html\|\|\3\.__html==(\w+)\.innerHTML\)\|\|\(\4\.innerHTML=\3\.__html\),(\w+)\.__k=\[\]\)/g,
    replace: '$5.__k=[]',
  },
  {
    // A selection has no `html()`; its three functions go with it, as nothing else calls them.
    file: '/d3-selection/dist/d3-selection.mjs',
    find: /^ {2}html: selection_html,\n/gm,
    replace: '',
  },
  {
    // No markup at all, but a parser's own `document().write()`, which checkers take for the page's. It does not care what it is called on.
    file: '/mdast-util-from-markdown/lib/index.js',
    find: /return compiler\(options\)\(postprocess\(parse\(options\)\.document\(\)\.write\((.+)\)\)\);/g,
    replace: 'const { write } = parse(options).document(); return compiler(options)(postprocess(write($1)));',
  },
  {
    // Reads CSV from an address, which nothing asks for: no request is ever made.
    file: '/papaparse/papaparse.min.js',
    find: /new XMLHttpRequest\b/g,
    replace: "(()=>{throw new Error('Ficha makes no request')})()",
  },
];

export const withoutUnused: Plugin = {
  name: 'ficha:without-unused',
  apply: 'build',
  transform(code, id) {
    const cut = CUTS.find(({ file }) => id.endsWith(file));
    if (!cut) return;
    const found = code.match(cut.find)?.length ?? 0;
    if (found !== 1)
      this.error(`${cut.file}: what scripts/build/without-unused.ts takes out is there ${found} times, not once`);
    return { code: code.replace(cut.find, cut.replace), map: null };
  },
};
