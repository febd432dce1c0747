import '../../components/tokens.css';
import '../../components/pages.css';
import '../../components/facts/facts.css';
import '../../components/search/search-box.css';
import '../../components/card/card.css';
import '../../components/tab/in-place-card.css';
import './popup.css';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { LocalizedPage } from '../../components/LocalizedPage.tsx';
import { watchSettings } from '../../data/settings/settings-store.ts';
import { Popup } from './Popup.tsx';

render(
  <LocalizedPage watchSettings={watchSettings} browserLanguage={browser.i18n.getUILanguage()}>
    <Popup />
  </LocalizedPage>,
  document.getElementById('app') as HTMLElement,
);
