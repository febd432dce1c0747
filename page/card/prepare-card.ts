/** Loads the card of a mention unseen, and shows it. */
import type { CardMention } from '../../data/messaging/card-schemas.ts';
import { correctionKey } from '../../data/settings/correct-names.ts';
import { originOf } from '../marks/corrections.ts';
import { quoteAround } from '../quotes/mention-quote.ts';
import { notedPage } from '../quotes/page-ref.ts';
import type { OnAct } from './card-frame.ts';
import type { CardHosts } from './card-hosts.ts';
import type { CardRequest, PreparedCard } from './host-script.ts';
import { pageTheme } from './page-theme.ts';

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

function actsOn({ mention, lang, corrections, timesOnPage, onNext, onPin, onStay }: CardRequest): OnAct {
  const origin = originOf(mention);
  return (act) => {
    switch (act.type) {
      case 'pin':
        onPin(act.pinned);
        return {};
      case 'stay':
        onStay();
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
        return {};
    }
  };
}

/** Starts to load the card of a mention. */
export function prepareCard(request: CardRequest, hosts: CardHosts): PreparedCard {
  const { mention, form, size, lang, corrections, namesOnPage, onFocus, onClose, onLost } = request;
  const { site } = corrections;
  if (hosts.isUnwelcome()) return { show: () => undefined, discard: () => {} };
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
    range: mention.range,
    onDismiss: onClose,
    onLost,
    onFocus,
    onAct: actsOn(request),
  });
  return {
    show(point, onSeen) {
      open.show({ place: mention, point }, onSeen);
      return { ...open, move: (to, at) => open.move({ place: to, point: at }) };
    },
    discard: open.close,
  };
}
