/** Runs Ficha on its own welcome page, where browsers start no content scripts. */
import '../../../../page/marks/marks.css';
import { browser } from 'wxt/browser';
import { hostScript, offerHostScript } from '../../../../page/card/host-script.ts';
import { runOnPage } from '../../../../page/lifecycle/run.ts';

/** Loads the script for cards, which the background injects into other pages. */
async function loadHostScriptFile(): Promise<void> {
  const element = document.createElement('script');
  element.src = browser.runtime.getURL('/card-host.js');
  const { promise, resolve, reject } = Promise.withResolvers<unknown>();
  element.addEventListener('load', resolve);
  element.addEventListener('error', reject);
  document.head.append(element);
  await promise;
  element.remove();
}

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
