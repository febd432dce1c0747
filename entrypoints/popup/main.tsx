import '../../components/tokens.css';
import '../../components/pages.css';
import './popup.css';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { TextsContext } from '../../components/texts-context.ts';
import { textsIn } from '../../locales/all-texts.ts';
import { languageOf } from '../../locales/texts.ts';
import { Popup } from './Popup.tsx';

const texts = textsIn(languageOf(browser.i18n.getUILanguage()));
document.documentElement.lang = texts.lang;

render(
  <TextsContext.Provider value={texts}>
    <Popup />
  </TextsContext.Provider>,
  document.getElementById('app') as HTMLElement,
);
