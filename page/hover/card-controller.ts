/**
 * Shows what the hover machine decides: opens, moves and closes the card, and highlights its
 * mention.
 */
import type { Settings } from '../../data/settings/settings.ts';
import {
  type CardRequest,
  type HostScript,
  hostScript,
  loadHostScript,
  type OpenCard,
  type PreparedCard,
} from '../card/host-script.ts';
import type { Marks } from '../marks/marks.ts';
import { isSamePlace, lineAt, type PageMention } from '../marks/page-mention.ts';
import type { Point } from './geometry.ts';
import type { HoverEvent, HoverState } from './hover-machine.ts';
import { forgetMove } from './last-move.ts';
import type { Pointer } from './pointer.ts';
import { runHover } from './run-hover.ts';

interface Options extends Pick<CardRequest, 'timesOnPage' | 'namesOnPage' | 'corrections'> {
  /** The reader's settings as they are now. */
  settings: () => Settings;
  language: () => CardRequest['lang'];
  marks: Marks;
  /**
   * Scrolls to the next place of the mention's name and returns it; undefined when there is no
   * other.
   */
  goToNext: (mention: PageMention) => PageMention | undefined;
  signal: AbortSignal;
}

/**
 * A click leaves the pointer on the mention, a tap opens a sheet, the keyboard moves the focus into
 * the card.
 */
export type OpenedBy = 'click' | 'tap' | 'keyboard';

/** The card of one page. */
export interface CardController {
  /** Called once the pointer is watched: each of the two needs the other. */
  connect(pointer: Pointer): void;
  /** The pointer has slowed down on a mention, with the key that opens cards held or not. */
  approach(mention: PageMention, point: Point, keyHeld: boolean): void;
  /** Opens the card of a mention at once. */
  open(mention: PageMention, openedBy: OpenedBy, point?: Point): void;
  send(event: HoverEvent): void;
  /** The mention whose card is shown. */
  shown(): PageMention | undefined;
}

/**
 * Creates the card of one page. It closes for good when `signal` is aborted, except one in which the
 * reader has just turned Ficha off: that one stays, with the way to undo it, until the reader closes
 * it or presses the page.
 */
export function createCardController({
  settings,
  language,
  marks,
  goToNext,
  signal,
  ...card
}: Options): CardController {
  let pointer: Pointer | undefined;
  let point: Point = { x: 0, y: 0 };
  let openedBy: OpenedBy | undefined;
  let shown: { token: number; mention: PageMention; card: OpenCard } | undefined;
  /** The card before, which stays until the next one is seen. */
  let outgoing: OpenCard | undefined;
  /** The card of the mention that the pointer rests on. */
  let prepared: { token: number; card: PreparedCard } | undefined;
  let stays = false;
  const hover = runHover(settings, onState);

  function closeOutgoing(): void {
    outgoing?.close();
    outgoing = undefined;
  }

  function close(): void {
    prepared?.card.discard();
    prepared = undefined;
    closeOutgoing();
    shown?.card.close();
    shown = undefined;
    pointer?.setShown(undefined);
    marks.emphasize(undefined);
  }

  function emphasize(mention: PageMention): void {
    marks.emphasize(mention);
    if (shown) pointer?.setShown({ host: shown.card.host, box: shown.card.box, line: () => lineAt(mention, point) });
  }

  /**
   * Goes to the next place of a name, and the open card with it; a card in a window stays there.
   * Returns that place, or the one before when there is no other.
   */
  function moveToNext(from: PageMention): PageMention {
    const mention = goToNext(from);
    const line = mention && lineAt(mention, point);
    if (!mention || !line) return from;
    if (shown) {
      point = { x: line.left + line.width / 2, y: line.top + line.height / 2 };
      shown.mention = mention;
      shown.card.move(mention, point);
      send({ type: 'move', mention });
      emphasize(mention);
    }
    return mention;
  }

  function prepare(script: HostScript, mention: PageMention): PreparedCard {
    let place = mention;
    return script.prepareCard({
      ...card,
      mention,
      form: openedBy === 'tap' ? 'sheet' : 'card',
      lang: language(),
      size: settings().cardSize,
      onNext: () => {
        place = moveToNext(place);
      },
      onClose: () => (signal.aborted ? close() : send({ type: 'dismiss' })),
      onStay: () => {
        stays = true;
      },
      onFocus(inside) {
        if (inside) forgetMove();
        send({ type: inside ? 'focus' : 'blur' });
      },
      onHover: (inside) => send({ type: inside ? 'enter-card' : 'leave' }),
      onPin: (pinned) => send({ type: pinned ? 'pin' : 'unpin' }),
      onLost: () => send({ type: 'lose' }),
    });
  }

  /** Loads the card while the pointer rests, so that it opens without delay. */
  async function prepareWhileResting({ token, mention }: { token: number; mention: PageMention }): Promise<void> {
    const script = hostScript() ?? (await loadHostScript());
    const now = hover.state();
    if (signal.aborted) return;
    if (script && now.name === 'resting' && now.token === token) prepared = { token, card: prepare(script, mention) };
  }

  async function show({ token, mention }: { token: number; mention: PageMention }): Promise<void> {
    if (shown?.token === token) return;
    const ready = prepared?.token === token ? prepared.card : undefined;
    if (ready) prepared = undefined;
    const before = shown?.card;
    shown = undefined;
    close();
    outgoing = before;
    const script = hostScript() ?? (await loadHostScript());
    const now = hover.state();
    const isWanted = now.token === token && (now.name === 'open' || now.name === 'leaving');
    if (!isWanted || signal.aborted) return ready?.discard();
    const isStale = () => hover.state().token !== token;
    // There is no script after the extension was updated or disabled.
    if (!script || !lineAt(mention, point)) {
      ready?.discard();
      return send({ type: 'dismiss' });
    }
    const opened = (ready ?? prepare(script, mention)).show(point, () => isStale() || closeOutgoing());
    if (isStale()) {
      // Showing the card can lose its mention.
      opened.close();
      return;
    }
    shown = { token, mention, card: opened };
    emphasize(mention);
    if (openedBy === 'keyboard') opened.focus();
  }

  function closeOnPress({ isTrusted }: Event): void {
    if (!isTrusted) return;
    document.removeEventListener('pointerdown', closeOnPress, { capture: true });
    close();
  }

  function onState(state: HoverState): void {
    switch (state.name) {
      case 'idle':
      case 'pointing':
      case 'dismissed':
        close();
        break;
      case 'resting':
        close();
        void prepareWhileResting(state);
        break;
      case 'open':
        void show(state);
        break;
      case 'leaving':
        break;
    }
  }

  function send(event: HoverEvent): void {
    if (!signal.aborted) hover.send(event);
  }

  document.addEventListener(
    'keydown',
    ({ key, repeat, isTrusted }) => {
      // Only real key presses count, not those that the page's scripts make.
      if (!isTrusted) return;
      // A card that is seen uses the key up before.
      if (key === 'Escape') send({ type: 'dismiss' });
      else if (!repeat && settings().trigger === 'key' && key === settings().triggerKey) send({ type: 'press-key' });
    },
    { capture: true, signal },
  );
  // Here and not where the card is, so that menus which open later hear the event later.
  window.addEventListener('blur', (event) => hostScript()?.hideWindowBlur(event), { capture: true, signal });
  signal.addEventListener('abort', () => {
    hover.stop();
    if (stays && shown) document.addEventListener('pointerdown', closeOnPress, { capture: true });
    else close();
  });

  return {
    connect(given) {
      pointer = given;
    },
    approach(mention, at, keyHeld) {
      const { trigger } = settings();
      const state = hover.state();
      const isOpen = state.name === 'open';
      // An open card does not follow a pointer that moves along its name, nor one that passes
      // others while it is kept.
      const keepsPlace = isOpen && (isSamePlace(state.mention, mention) || state.focused || state.pinned);
      if (!keepsPlace) point = at;
      if (!isOpen) openedBy = undefined;
      send({ type: 'approach', mention, opens: trigger === 'hover' || (trigger === 'key' && keyHeld) });
    },
    open(mention, by, at) {
      const line = lineAt(mention, at ?? { x: 0, y: 0 });
      if (!line) return;
      openedBy = by;
      point = at ?? { x: line.left, y: line.top };
      send({ type: 'request', mention, hovered: by === 'click' });
      if (by === 'keyboard' && shown && isSamePlace(shown.mention, mention)) shown.card.focus();
    },
    send,
    shown: () => shown?.mention,
  };
}
