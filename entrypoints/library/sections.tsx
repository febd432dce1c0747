/**
 * The sections of the library. A new one is a folder in `sections/` with a page component, and a line here; a line with a `label` stands
 * in the navigation as well. An address whose section has no line here is answered like an unknown one.
 */
import type { ComponentType } from 'preact';
import type { TextKey } from '../../locales/texts.ts';
import { AboutPage } from './sections/about/AboutPage.tsx';
import { BrowsePage } from './sections/browse/BrowsePage.tsx';
import { CardPage } from './sections/card/CardPage.tsx';
import { EditorsPage } from './sections/editors/EditorsPage.tsx';
import { HomePage } from './sections/home/HomePage.tsx';
import { MapPage } from './sections/map/MapPage.tsx';
import { NotePage } from './sections/note/NotePage.tsx';
import { NotesPage } from './sections/notes/NotesPage.tsx';
import { SettingsPage } from './sections/settings/SettingsPage.tsx';
import { TimelinePage } from './sections/timeline/TimelinePage.tsx';
import { WelcomePage } from './sections/welcome/WelcomePage.tsx';
import { type Route, SECTION_NAMES, type SectionName } from './shell/routes.ts';

export interface Section {
  Page: ComponentType<{ route: Route }>;
  /** The page calls `useFacts`, and is shown only once the fact base is open. */
  needsFacts: boolean;
  /** Its text in the navigation. */
  label?: TextKey;
}

export const sections: Partial<Record<SectionName, Section>> = {
  home: { Page: HomePage, needsFacts: true },
  browse: { Page: BrowsePage, needsFacts: true, label: 'library.nav.browse' },
  card: { Page: CardPage, needsFacts: true },
  timeline: { Page: TimelinePage, needsFacts: true, label: 'library.nav.timeline' },
  map: { Page: MapPage, needsFacts: true, label: 'library.nav.map' },
  notes: { Page: NotesPage, needsFacts: false, label: 'notesPage.title' },
  note: { Page: NotePage, needsFacts: false },
  about: { Page: AboutPage, needsFacts: true, label: 'library.nav.about' },
  settings: { Page: SettingsPage, needsFacts: false, label: 'settings.title' },
  welcome: { Page: WelcomePage, needsFacts: false },
  editors: { Page: EditorsPage, needsFacts: true },
};

/** What the masthead links to, in the order of `SECTION_NAMES`. */
export const navigation = SECTION_NAMES.flatMap((name) => {
  const label = sections[name]?.label;
  return label ? [{ name, label }] : [];
});
