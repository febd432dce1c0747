/** What the linter of Firefox's store says of the package. */
import { spawnSync } from 'node:child_process';
import { expect, test } from '@playwright/test';
import { FIREFOX_BUILD } from '../firefox/ficha.ts';
import { INNER_HTML } from '../support/inner-html.ts';

interface LintResult {
  errors: object[];
  warnings: { message: string }[];
  notices: object[];
}

/**
 * What the linter says of library code: innerHTML as in INNER_HTML, and `document().write()`, a method of
 * the Markdown parser that only looks like the page's `document.write()`.
 */
const LIBRARY_WARNINGS = {
  'Unsafe assignment to innerHTML': INNER_HTML.preactCopies + INNER_HTML.inD3Selection / 2 + INNER_HTML.inPdfJs,
  'Unsafe call to document().write': 1,
  // Polyfills of pdf.js look for the global object so where nothing else gives it.
  'The Function constructor is eval.': 3,
  // pdf.js loads its worker and decoders by the addresses that Ficha gives it, all in the package.
  'Unsafe call to import for argument 0': 3,
};

test('web-ext lint reports only known library code in the Firefox package', () => {
  const { stdout } = spawnSync(
    process.execPath,
    ['node_modules/web-ext/bin/web-ext.js', 'lint', '--source-dir', FIREFOX_BUILD, '--output', 'json'],
    { encoding: 'utf8' },
  );
  const { errors, warnings, notices }: LintResult = JSON.parse(stdout);
  expect({ errors, notices }).toEqual({ errors: [], notices: [] });
  const counts: Record<string, number> = {};
  for (const { message } of warnings) {
    // The parser's minified name changes from build to build.
    const known = message.replace(/^(Unsafe call to )\S+(document\(\)\.write) for argument 0$/, '$1$2');
    counts[known] = (counts[known] ?? 0) + 1;
  }
  expect(counts).toEqual(LIBRARY_WARNINGS);
});
