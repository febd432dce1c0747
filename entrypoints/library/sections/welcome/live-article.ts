/** Runs Ficha on its own welcome page, where browsers start no content scripts. */
import '../../../../page/marks/marks.css';
import { hostScript, offerHostScript } from '../../../../page/card/host-script.ts';
import { loadHostScriptFile } from '../../../../page/card/host-script-file.ts';
import { runOnPage } from '../../../../page/lifecycle/run.ts';

/** Runs until `signal` is aborted. Calls `onCard` whenever a card opens. */
export async function runLiveArticle(onCard: () => void, signal: AbortSignal): Promise<void> {
  await loadHostScriptFile();
  const script = hostScript();
  if (!script || signal.aborted) return;
  offerHostScript({
    ...script,
    prepareCard(request) {
      const card = script.prepareCard(request);
      return {
        ...card,
        show(...place) {
          onCard();
          return card.show(...place);
        },
      };
    },
  });
  // Names are marked here also for readers who have chosen to see no marks.
  await runOnPage({ signal, isInvalidated: () => signal.aborted }, (settings) => ({ ...settings, marked: 'all' }));
}
