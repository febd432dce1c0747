import '../../components/tokens.css';
import '../../components/pages.css';
import '../../components/facts/facts.css';
import '../../components/search/search-box.css';
import '../../components/card/card.css';
import '../../components/tab/in-place-card.css';
import '../../components/notes/notes.css';
import '../../components/own/own.css';
import './sidepanel.css';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { LocalizedPage } from '../../components/LocalizedPage.tsx';
import { watchSettings } from '../../data/settings/settings-store.ts';
import { SidePanel } from './SidePanel.tsx';

// `?tab=12` opens the panel as a page about that tab; `&task=...` for one task alone.
const query = new URLSearchParams(location.search);
const tab = query.get('tab');

render(
  <LocalizedPage watchSettings={watchSettings} browserLanguage={browser.i18n.getUILanguage()}>
    <SidePanel tab={tab ? Number(tab) : undefined} taskWindow={query.get('task') ?? undefined} />
  </LocalizedPage>,
  document.getElementById('app') as HTMLElement,
);
