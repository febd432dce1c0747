/** Opens the cards and note editors of one page. */
import { type CardAbove, openAbove, shouldOpenAbove } from './card-above.ts';
import { announceCard, type CardContent, type OnAct } from './card-frame.ts';
import { type ActedHost, createHostOpener, type HostedCard, type HostHandlers, type OpenHost } from './open-host.ts';

interface Options extends HostHandlers, Pick<HostedCard, 'size' | 'node'> {
  content: CardContent;
  /** The pointer has entered or left a card that stands in another window than its text. */
  onHover: (inside: boolean) => void;
  /** Acts of the reader in the frame that do not concern the host itself. */
  onAct: OnAct;
}

/** The hosts of one page. */
export interface CardHosts {
  /** True for a while after the page has closed too many cards: they then open in a window. */
  isUnwelcome: () => boolean;
  /** The page lets no frame of Ficha's run. */
  isRefused: () => boolean;
  open: (options: Options) => OpenHost;
  /** Opens the host of a card that a frame of this page has announced. */
  openFor: (card: HostedCard) => ActedHost;
}

/** Creates the hosts of one page. */
export function createCardHosts(): CardHosts {
  const opener = createHostOpener();

  function open({ content, size, node, onDismiss, onLost, onFocus, onHover, onAct }: Options): OpenHost {
    let opened: ActedHost | undefined;
    let above: CardAbove | undefined;
    const announced = announceCard(content, (act) => {
      opened?.act(act);
      if (act.type === 'close') onDismiss();
      else if (act.type === 'focus') onFocus(act.inside);
      else if (act.type === 'hover') {
        above?.setHovered(act.inside);
        onHover(act.inside);
      } else return onAct(act);
      return {};
    });
    const card = { id: announced.id, form: content.form, size, node, onDismiss, onLost, onFocus };
    const openHost = () => {
      opened = opener.open(card);
      return opened;
    };
    if (shouldOpenAbove(opener.isRefused())) above = openAbove(card, opener.escapeKey, openHost);
    const host = above ?? openHost();
    // Acts of the reader in a window still reach this page.
    host.signal.addEventListener('abort', () => opened?.isInWindow() || announced.release());
    return host;
  }

  return { isUnwelcome: opener.isUnwelcome, isRefused: opener.isRefused, open, openFor: opener.open };
}
