import '../../components/tokens.css';
import '../../components/pages.css';
import '../../components/notes/notes.css';
import './notes-frame.css';
import { render } from 'preact';
import { TextsContext } from '../../components/texts-context.ts';
import { languageOf } from '../../data/settings/languages.ts';
import { textsIn } from '../../locales/all-texts.ts';
import { NotesApp } from './NotesApp.tsx';
import { waitForOpening } from './opening.ts';

/**
 * The reader's notes inside a card: an extension page, so that the page around it can neither read
 * nor log what is written.
 */
const parameters = new URLSearchParams(location.search);
const texts = textsIn(languageOf(parameters.get('lang') ?? navigator.language));
document.documentElement.lang = texts.lang;

render(
  <TextsContext.Provider value={texts}>
    <NotesApp opening={waitForOpening()} writing={parameters.get('mode') === 'write'} />
  </TextsContext.Provider>,
  document.getElementById('app') as HTMLElement,
);
