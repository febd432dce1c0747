import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import cardCss from '../../components/card/card.css?inline';
import factsCss from '../../components/facts/facts.css?inline';
import tokensCss from '../../components/tokens.css?inline';
import { createAnnouncer } from '../../page/card/announce.ts';
import { createCardHosts } from '../../page/card/card-hosts.ts';
import { offerCardScript } from '../../page/card/card-script.ts';
import { createMentionNavigation } from '../../page/card/mention-navigation.ts';
import { announcementOf } from './announcement.ts';
import { createNoteSelection } from './note-selection.tsx';
import { prepareCard } from './prepare-card.tsx';

/**
 * The part of the content script that shows cards; see `page/card/card-script.ts` for when it comes
 * into a page.
 */
export default defineUnlistedScript(() => {
  const hosts = createCardHosts(tokensCss + factsCss + cardCss);
  const announce = createAnnouncer();
  offerCardScript({
    prepareCard: (request) => prepareCard(request, hosts),
    createNavigation: (context) =>
      createMentionNavigation({
        ...context,
        announce(mention, position, total) {
          const lang = context.language();
          announce(announcementOf({ answer: context.loadCard(mention.entity), lang, position, total }), lang);
        },
      }),
    noteSelection: createNoteSelection(hosts),
  });
});
