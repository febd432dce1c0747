/** Loads the card of a mention unseen, and shows it. */
import type { CardMention } from '../../data/messaging/card-schemas.ts';
import { correctionKey } from '../../data/settings/correct-names.ts';
import { originOf } from '../marks/corrections.ts';
import type { TextPlace } from '../marks/page-mention.ts';
import { scrollToMention } from '../marks/scroll-to-mention.ts';
import { quoteAround } from '../quotes/mention-quote.ts';
import { notedPage } from '../quotes/page-ref.ts';
import type { OnAct } from './card-frame.ts';
import type { CardHosts } from './card-hosts.ts';
import type { CardRequest, PreparedCard } from './host-script.ts';
import { pageTheme } from './page-theme.ts';
import { textAnchor } from './position-card.ts';

/** The limits of `announcedCardSchema`, which is not bundled with this. */
const MAX_CHARACTERS = 300;
const MAX_CANDIDATES = 50;
const MAX_NAMES = 300;

function cardMention({ mention, timesOnPage, corrections }: CardRequest): CardMention {
  const { surface, entity, confidence, alternatives, ambiguous, reason, correctedFrom } = mention;
  const origin = correctionKey(originOf(mention));
  return {
    surface: surface.slice(0, MAX_CHARACTERS),
    entity,
    confidence,
    alternatives: alternatives.slice(0, MAX_CANDIDATES),
    ambiguous,
    reason,
    ...(correctedFrom === undefined ? {} : { correctedFrom }),
    isRemembered: corrections.remembered().some((one) => correctionKey(one) === origin),
    timesOnPage: timesOnPage(entity),
  };
}

/** `place`: where the mention is that the card stands beside now. */
function actsOn(request: CardRequest, place: () => TextPlace): OnAct {
  const { mention, lang, corrections, timesOnPage, onNext, onPin, onStay } = request;
  const origin = originOf(mention);
  return (act) => {
    switch (act.type) {
      case 'pin':
        onPin(act.pinned);
        return {};
      case 'stay':
        onStay();
        return {};
      case 'show-name':
        scrollToMention(place());
        return {};
      case 'show-next':
        onNext();
        return {};
      case 'correct':
        corrections.set(act.to === undefined ? origin : { ...origin, to: act.to });
        return { timesOnPage: timesOnPage(act.to ?? origin.from) };
      case 'get-note-place':
        // Cut only now, because most cards are read without a note.
        return {
          place: {
            page: notedPage(document, mention.range.startContainer),
            quote: quoteAround(mention, document.documentElement.lang || lang),
          },
        };
      case 'resize':
      case 'close':
      case 'write':
      case 'focus':
      case 'hover':
        return {};
    }
  };
}

/** Starts to load the card of a mention. */
export function prepareCard(request: CardRequest, hosts: CardHosts): PreparedCard {
  const { mention, form, size, lang, corrections, namesOnPage, onFocus, onHover, onClose, onLost } = request;
  let place: TextPlace = mention;
  const { site } = corrections;
  const theme = pageTheme(mention.range.startContainer.parentElement);
  const open = hosts.open({
    size,
    content: {
      lang,
      form,
      ...(theme ? { pageTheme: theme } : {}),
      ...(site === undefined ? {} : { site }),
      about: {
        purpose: 'mention',
        mention: cardMention(request),
        namesOnPage: namesOnPage().slice(0, MAX_NAMES),
      },
    },
    node: mention.range.startContainer,
    onDismiss: onClose,
    onLost,
    onFocus,
    onHover,
    onAct: actsOn(request, () => place),
  });
  return {
    show(point, onSeen) {
      open.show(textAnchor(mention, point), onSeen);
      return {
        ...open,
        move(to, at) {
          place = to;
          open.move(textAnchor(to, at));
        },
      };
    },
    discard: open.close,
  };
}
