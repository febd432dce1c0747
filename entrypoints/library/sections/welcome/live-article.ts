// biome-ignore-all lint/style/noRestrictedImports: the article comes alive by the code that runs in pages, or the reader would learn something else.
/** Has Ficha run on its own welcome page, where the browser starts no content script. */
import '../../../../page/marks/marks.css';
import { offerCardScript } from '../../../../page/card/card-script.ts';
import { createWalk } from '../../../../page/card/mention-navigation.ts';
import { runOnPage } from '../../../../page/lifecycle/run.ts';
import { prepareCard } from '../../../card/card-host.tsx';
import { noteSelection } from '../../../card/note-box.tsx';

/** Until `signal` is aborted; `onCard` is called whenever a card opens. */
export function runLiveArticle(onCard: () => void, signal: AbortSignal): void {
  offerCardScript({
    prepareCard(request) {
      const card = prepareCard(request);
      return {
        ...card,
        show(point) {
          onCard();
          return card.show(point);
        },
      };
    },
    createWalk,
    noteSelection,
  });
  // Where the reader has chosen to see no marks, the page that explains them shows them all the same.
  void runOnPage({ signal, isOver: () => signal.aborted }, (settings) => ({ ...settings, marked: 'all' }));
}
