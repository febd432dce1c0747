/** Turns the hover machine's states into what the reader sees: timers, the card, the emphasised mention. */
import { browser } from 'wxt/browser';
import type { CardData } from '../../../data/card-data.ts';
import type { Answer } from '../../../data/service.ts';
import { call } from '../../../data/service-client.ts';
import type { Settings } from '../../../data/settings.ts';
import { chosenLanguage } from '../../../locales/texts.ts';
import { type CardHost, type CardRequest, cardScript, loadCardScript } from '../card-script.ts';
import type { Marks } from '../marks.ts';
import { lineAt, type PageMention } from '../mention-place.ts';
import type { Point } from './geometry.ts';
import { type HoverEvent, type HoverState, IDLE, step } from './hover.ts';
import type { Pointer } from './pointer.ts';

interface Options {
  /** The reader's settings as they are now. */
  settings: () => Settings;
  marks: Marks;
  timesOnPage: CardRequest['timesOnPage'];
  onNotesChanged: CardRequest['onNotesChanged'];
  signal: AbortSignal;
}

export interface CardController {
  /** Connected after the pointer is made: each needs the other. */
  connect(pointer: Pointer): void;
  approach(mention: PageMention, point: Point): void;
  send(event: HoverEvent): void;
}

export function createCardController({
  settings,
  marks,
  timesOnPage,
  onNotesChanged,
  signal,
}: Options): CardController {
  let state: HoverState = IDLE;
  let pointer: Pointer | undefined;
  let point: Point = { x: 0, y: 0 };
  let shown: { token: number; card: CardHost } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const loading = new Map<string, Promise<Answer<CardData>>>();

  /** A card is asked for once a page; a failed answer is not kept. */
  function loadCard(id: string): Promise<Answer<CardData>> {
    const known = loading.get(id);
    if (known) return known;
    const answer = call('getCard', { id });
    loading.set(id, answer);
    void answer.then(({ ok }) => ok || loading.delete(id));
    return answer;
  }

  function hide(): void {
    shown?.card.remove();
    shown = undefined;
    pointer?.setShown(undefined);
    marks.emphasize(undefined);
  }

  async function show({ token, mention }: { token: number; mention: PageMention }): Promise<void> {
    if (shown?.token === token) return;
    hide();
    const script = cardScript() ?? (await loadCardScript());
    if (state.token !== token || state.name === 'idle') return;
    if (!script) {
      // The extension was updated or disabled under this page: there is no card any more, and nobody to ask for one.
      send({ type: 'dismiss' });
      return;
    }
    const line = lineAt(mention, point);
    if (!line) {
      send({ type: 'dismiss' });
      return;
    }
    const card = script.showCard({
      mention,
      point,
      lang: chosenLanguage(settings().language, browser.i18n.getUILanguage()),
      first: loadCard(mention.entity),
      loadCard,
      timesOnPage,
      onNotesChanged,
      onClose: () => send({ type: 'dismiss' }),
      onFocus: (inside) => send({ type: inside ? 'hold' : 'release' }),
      onLost: () => send({ type: 'dismiss' }),
    });
    if (state.token !== token) {
      // The mention went away while its card was being put up.
      card.remove();
      return;
    }
    shown = { token, card };
    marks.emphasize(mention);
    pointer?.setShown({ host: card.host, card: card.box, line: () => lineAt(mention, point) });
  }

  function after(milliseconds: number, event: HoverEvent): void {
    timer = setTimeout(() => send(event), milliseconds);
  }

  function enter(): void {
    clearTimeout(timer);
    switch (state.name) {
      case 'idle':
        hide();
        break;
      case 'resting':
        // Asked for while the pointer rests, so that the card opens with its facts.
        void loadCard(state.mention.entity);
        if (!cardScript()) void loadCardScript();
        after(settings().openDelay, { type: 'dwelt', token: state.token });
        break;
      case 'open':
        void show(state);
        break;
      case 'leaving':
        after(settings().closeDelay, { type: 'abandoned', token: state.token });
        break;
    }
  }

  function send(event: HoverEvent): void {
    if (signal.aborted) return;
    const next = step(state, event);
    if (next === state) return;
    state = next;
    enter();
  }

  document.addEventListener('keydown', ({ key }) => key === 'Escape' && send({ type: 'dismiss' }), {
    capture: true,
    signal,
  });
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    hide();
  });

  return {
    connect(given) {
      pointer = given;
    },
    approach(mention, at) {
      const before = { point, token: state.token };
      point = at;
      send({ type: 'approach', mention });
      // Where a card stands is decided when it opens: a pointer that only moves along the name does not move the card.
      if (state.token === before.token) point = before.point;
    },
    send,
  };
}
