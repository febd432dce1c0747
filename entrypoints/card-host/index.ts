import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { sendRequest } from '../../data/messaging/client.ts';
import { createAnnouncer } from '../../page/card/announce.ts';
import { hearFrames } from '../../page/card/card-frame.ts';
import { createCardHosts } from '../../page/card/card-hosts.ts';
import { showCardsOfFrames } from '../../page/card/cards-of-frames.ts';
import { hostScript, offerHostScript } from '../../page/card/host-script.ts';
import { createMentionNavigation } from '../../page/card/mention-navigation.ts';
import { createNoteSelection } from '../../page/card/note-selection.ts';
import { prepareCard } from '../../page/card/prepare-card.ts';
import { hideWindowBlur } from '../../page/card/watch-focus.ts';
import { scrollToMention } from '../../page/marks/scroll-to-mention.ts';
import { selectedPlace } from '../../page/quotes/selected-place.ts';

/**
 * The part of the content script that puts cards into a page; see `page/card/host-script.ts` for
 * when it comes into one.
 */
export default defineUnlistedScript(() => {
  if (hostScript()) return;
  const hosts = createCardHosts();
  const announce = createAnnouncer();
  hearFrames();
  showCardsOfFrames(hosts);
  offerHostScript({
    isAlive: () => browser.runtime?.id !== undefined,
    prepareCard: (request) => prepareCard(request, hosts),
    createNavigation: (context) =>
      createMentionNavigation({
        ...context,
        announce({ entity }, position, total) {
          const lang = context.language();
          const described = sendRequest('describeMention', { entity, lang, position, total });
          announce(
            described.then((answer) => (answer.ok ? answer.value : undefined)),
            lang,
          );
        },
      }),
    hideWindowBlur,
    scrollToMention,
    noteSelection: createNoteSelection(hosts),
    selectedPlace,
  });
});
