import '../../components/tokens.css';
import '../../components/pages.css';
import '../../components/statements.css';
import './library.css';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { languageOf } from '../../locales/texts.ts';
import { Library } from './Library.tsx';

render(
  <Library browserLanguage={languageOf(browser.i18n.getUILanguage())} />,
  document.getElementById('app') as HTMLElement,
);
