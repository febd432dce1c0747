/** Helpers for the groups of library pages. */
import type { ComponentChildren } from 'preact';
import statementsCss from '../../components/facts/facts.css?inline';
import pagesCss from '../../components/pages.css?inline';
import tokensCss from '../../components/tokens.css?inline';
import { createFactBase } from '../../entrypoints/library/shell/fact-base.ts';
import { FactsContext } from '../../entrypoints/library/shell/facts-context.ts';
import foldsCss from '../../entrypoints/library/shell/folds.css?inline';
import shellCss from '../../entrypoints/library/shell/shell.css?inline';
import { PACK } from './sample-pack.ts';

const facts = createFactBase([PACK]);

/** A library page with the sample pack. */
export const libraryPage = (children: ComponentChildren) => (
  <FactsContext.Provider value={facts}>
    <div class="main">{children}</div>
  </FactsContext.Provider>
);

/**
 * The styles of library pages, with `.main` for `main`: a document with several states may have
 * only one.
 */
export const libraryStyles = (...css: string[]): string[] =>
  [tokensCss, pagesCss, statementsCss, shellCss, foldsCss, ...css].map((sheet) =>
    sheet.replaceAll(/(?<![\w.#-])main(?=[\s.:,{>])/g, '.main'),
  );
