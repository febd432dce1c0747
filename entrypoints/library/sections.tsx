/**
 * The sections of the library. A new one needs a folder in `sections/` with a page component, a name
 * in `shell/routes.ts` and an entry here.
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
import { OwnPage } from './sections/own/OwnPage.tsx';
import { PacksPage } from './sections/packs/PacksPage.tsx';
import { ReadPage } from './sections/read/ReadPage.tsx';
import { SettingsPage } from './sections/settings/SettingsPage.tsx';
import { TimelinePage } from './sections/timeline/TimelinePage.tsx';
import { WelcomePage } from './sections/welcome/WelcomePage.tsx';
import { type Route, SECTION_NAMES, type SectionName } from './shell/routes.ts';

interface Section {
  Page: ComponentType<{ route: Route }>;
  /** The page calls `useFacts`, so it is shown once the fact base is open. */
  needsFacts: boolean;
  /** Uses the whole width of the window. */
  isWide?: boolean;
  /** Its link in the navigation; absent for a section without one. */
  label?: TextKey;
}

/** Every section by its name in the address. */
export const sections: Record<SectionName, Section> = {
  home: { Page: HomePage, needsFacts: true },
  browse: { Page: BrowsePage, needsFacts: true, label: 'library.nav.browse' },
  card: { Page: CardPage, needsFacts: true },
  timeline: { Page: TimelinePage, needsFacts: true, isWide: true, label: 'library.nav.timeline' },
  map: { Page: MapPage, needsFacts: true, isWide: true, label: 'library.nav.map' },
  read: { Page: ReadPage, needsFacts: false, label: 'reader.title' },
  notes: { Page: NotesPage, needsFacts: false, label: 'notesPage.title' },
  note: { Page: NotePage, needsFacts: false },
  packs: { Page: PacksPage, needsFacts: false, label: 'packs.title' },
  own: { Page: OwnPage, needsFacts: true, label: 'own.title' },
  about: { Page: AboutPage, needsFacts: true, label: 'library.nav.about' },
  settings: { Page: SettingsPage, needsFacts: false, label: 'settings.title' },
  welcome: { Page: WelcomePage, needsFacts: false },
  editors: { Page: EditorsPage, needsFacts: true },
};

/** The links of the navigation, in the order of `SECTION_NAMES`. */
export const navigation = SECTION_NAMES.flatMap((name) => {
  const label = sections[name].label;
  return label ? [{ name, label }] : [];
});
