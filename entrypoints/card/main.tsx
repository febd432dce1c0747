import '../../components/tokens.css';
import '../../components/facts/facts.css';
import '../../components/card/card.css';
import '../../components/notes/notes.css';
import './card-page.css';
import { render } from 'preact';
import { TextsContext } from '../../components/texts-context.ts';
import { languageOf } from '../../data/settings/languages.ts';
import { textsIn } from '../../locales/all-texts.ts';
import { CardPage } from './CardPage.tsx';
import { getOpening } from './opening.ts';
import { watchCovers } from './watch-covers.ts';

/**
 * The card of a mention, or the editor for a note: a page of the extension in a frame of a web page,
 * which can neither read nor change what stands in it.
 */
async function start(): Promise<void> {
  watchCovers();
  const opening = await getOpening();
  const lang = opening?.lang ?? languageOf(navigator.language);
  document.documentElement.lang = lang;
  document.documentElement.classList.toggle('in-window', opening?.isInWindow ?? false);
  render(
    <TextsContext.Provider value={textsIn(lang)}>
      <CardPage opening={opening} />
    </TextsContext.Provider>,
    document.getElementById('app') as HTMLElement,
  );
}

void start();
