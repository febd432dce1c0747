/** What the groups of library pages have in common. */
import type { ComponentChildren } from 'preact';
import statementsCss from '../../components/facts/facts.css?inline';
import pagesCss from '../../components/pages.css?inline';
import tokensCss from '../../components/tokens.css?inline';
import { factBaseOf } from '../../entrypoints/library/shell/fact-base.ts';
import { FactsContext } from '../../entrypoints/library/shell/facts-context.ts';
import shellCss from '../../entrypoints/library/shell/shell.css?inline';
import { PACK } from './sample-pack.ts';

const facts = factBaseOf(PACK);

/** A page of the library that knows the sample pack. */
export const libraryPage = (children: ComponentChildren) => (
  <FactsContext.Provider value={facts}>
    <div class="main">{children}</div>
  </FactsContext.Provider>
);

/** Each state is a page by itself, and a document has one `main` only. */
export const libraryStyles = (...css: string[]): string[] =>
  [tokensCss, pagesCss, statementsCss, shellCss, ...css].map((sheet) =>
    sheet.replaceAll(/(?<![\w.#-])main(?=[\s.:,{>])/g, '.main'),
  );
