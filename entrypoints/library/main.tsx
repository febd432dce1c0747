import '../../components/tokens.css';
import '../../components/pages.css';
import '../../components/statements.css';
import './shell/shell.css';
import './sections/home/home.css';
import './sections/editors/editors.css';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { languageOf } from '../../locales/texts.ts';
import { Library } from './Library.tsx';

render(<Library lang={languageOf(browser.i18n.getUILanguage())} />, document.getElementById('app') as HTMLElement);
