import '../../components/tokens.css';
import '../../components/pages.css';
import '../../components/facts/facts.css';
import '../../components/search/search-box.css';
import './shell/shell.css';
import './shell/folds.css';
import './shell/print.css';
import './sections/home/home.css';
import './sections/browse/browse.css';
import './sections/card/card-page.css';
import './sections/map/map.css';
import './sections/timeline/timeline.css';
import './sections/settings/settings.css';
import './sections/editors/editors.css';
import './sections/welcome/welcome.css';
import '../../components/pdf/pdf-chooser.css';
import '../../components/notes/notes.css';
import './sections/notes/notes-page.css';
import './sections/packs/packs.css';
import '../../components/card/card.css';
import '../../components/tab/in-place-card.css';
import '../../components/own/own.css';
import './sections/own/own-page.css';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { LocalizedPage } from '../../components/LocalizedPage.tsx';
import { watchSettings } from '../../data/settings/settings-store.ts';
import { Library } from './Library.tsx';
import { openNoteStore } from './sections/notes/note-store.ts';

// Opens the notes while the page still waits for its language setting.
if (location.hash.startsWith('#/notes'))
  openNoteStore().catch(() => {
    // The notes page tries again and shows the failure.
  });

render(
  <LocalizedPage watchSettings={watchSettings} browserLanguage={browser.i18n.getUILanguage()}>
    <Library />
  </LocalizedPage>,
  document.getElementById('app') as HTMLElement,
);
