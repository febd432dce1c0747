import searchBoxCss from '../../../components/search/search-box.css?inline';
import { AboutPage } from '../../../entrypoints/library/sections/about/AboutPage.tsx';
import { BrowsePage } from '../../../entrypoints/library/sections/browse/BrowsePage.tsx';
import browseCss from '../../../entrypoints/library/sections/browse/browse.css?inline';
import { HomePage } from '../../../entrypoints/library/sections/home/HomePage.tsx';
import homeCss from '../../../entrypoints/library/sections/home/home.css?inline';
import { MapPage } from '../../../entrypoints/library/sections/map/MapPage.tsx';
import mapCss from '../../../entrypoints/library/sections/map/map.css?inline';
import { TimelinePage } from '../../../entrypoints/library/sections/timeline/TimelinePage.tsx';
import timelineCss from '../../../entrypoints/library/sections/timeline/timeline.css?inline';
import { UnknownPage } from '../../../entrypoints/library/sections/unknown/UnknownPage.tsx';
import type { Route } from '../../../entrypoints/library/shell/routes.ts';
import type { GalleryGroup } from '../group.ts';
import { libraryStyles, libraryPage as page } from '../library-page.tsx';

const route = (section: Route['section'], rest: Partial<Route> = {}): Route => ({ section, query: {}, ...rest });

export const group: GalleryGroup = {
  title: 'Library',
  css: libraryStyles(searchBoxCss, homeCss, browseCss, mapCss, timelineCss),
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
    {
      name: 'map of several names',
      show: () => page(<MapPage route={route('map', { query: { names: 'ana-quispe,pier-case,luis-quispe' } })} />),
    },
    { name: 'about', show: () => page(<AboutPage />) },
    { name: 'no such page', show: () => page(<UnknownPage />) },
  ],
};
