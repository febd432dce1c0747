import '../../components/tokens.css';
import '../../components/pages.css';
import '../../components/facts/facts.css';
import '../../components/search/search-box.css';
import '../../components/notes/notes.css';
import './sidepanel.css';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { LocalizedPage } from '../../components/LocalizedPage.tsx';
import { watchSettings } from '../../data/settings/settings-store.ts';
import { SidePanel } from './SidePanel.tsx';

/** A panel in a tab of its own (`?tab=12`) speaks of that tab; the browser's own panel, of the tab in front. */
const query = new URLSearchParams(location.search);
const tab = query.get('tab');
const begun = query.get('note');

render(
  <LocalizedPage watchSettings={watchSettings} browserLanguage={browser.i18n.getUILanguage()}>
    <SidePanel {...(tab ? { tab: Number(tab) } : {})} {...(begun ? { begun } : {})} />
  </LocalizedPage>,
  document.getElementById('app') as HTMLElement,
);
