import type { ComponentChildren } from 'preact';
import pagesCss from '../../../components/pages.css?inline';
import statementsCss from '../../../components/statements.css?inline';
import tokensCss from '../../../components/tokens.css?inline';
import { BrowsePage } from '../../../entrypoints/library/sections/browse/BrowsePage.tsx';
import browseCss from '../../../entrypoints/library/sections/browse/browse.css?inline';
import { HomePage } from '../../../entrypoints/library/sections/home/HomePage.tsx';
import homeCss from '../../../entrypoints/library/sections/home/home.css?inline';
import { MapPage } from '../../../entrypoints/library/sections/map/MapPage.tsx';
import mapCss from '../../../entrypoints/library/sections/map/map.css?inline';
import { TimelinePage } from '../../../entrypoints/library/sections/timeline/TimelinePage.tsx';
import timelineCss from '../../../entrypoints/library/sections/timeline/timeline.css?inline';
import { UnknownPage } from '../../../entrypoints/library/sections/unknown/UnknownPage.tsx';
import { factBaseOf } from '../../../entrypoints/library/shell/fact-base.ts';
import { FactsContext } from '../../../entrypoints/library/shell/facts-context.ts';
import type { Route } from '../../../entrypoints/library/shell/routes.ts';
import shellCss from '../../../entrypoints/library/shell/shell.css?inline';
import type { GalleryGroup } from '../group.ts';
import { PACK } from '../sample-pack.ts';

const facts = factBaseOf(PACK);

const page = (children: ComponentChildren) => (
  <FactsContext.Provider value={facts}>
    <div class="main">{children}</div>
  </FactsContext.Provider>
);

const route = (section: Route['section'], rest: Partial<Route> = {}): Route => ({ section, query: {}, ...rest });

export const group: GalleryGroup = {
  title: 'Library',
  // Each state is a page by itself, and a document has one `main` only.
  css: [tokensCss, pagesCss, statementsCss, shellCss, homeCss, browseCss, mapCss, timelineCss].map((css) =>
    css.replaceAll(/(?<![\w.#-])main(?=[\s.:,{>])/g, '.main'),
  ),
  widths: [1000, 320],
  states: [
    { name: 'front page', show: () => page(<HomePage />) },
    { name: 'all cards', show: () => page(<BrowsePage route={route('browse')} />) },
    { name: 'timeline', show: () => page(<TimelinePage route={route('timeline')} />) },
    {
      name: 'timeline without anything',
      show: () => page(<TimelinePage route={route('timeline', { query: { entity: 'assembly' } })} />),
    },
    { name: 'map', show: () => page(<MapPage route={route('map', { id: 'ana-quispe' })} />) },
    { name: 'no such page', show: () => page(<UnknownPage />) },
  ],
};
