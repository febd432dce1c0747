/** Turns the hover machine's states into what the reader sees: the card, the emphasised mention. */
import { browser } from 'wxt/browser';
import type { CardData } from '../../data/facts/card-data.ts';
import { sendRequest } from '../../data/messaging/client.ts';
import type { Answer } from '../../data/messaging/protocol.ts';
import type { Language } from '../../data/settings/languages.ts';
import type { Settings } from '../../data/settings/settings.ts';
import { chosenLanguage } from '../../locales/texts.ts';
import {
  type CardHost,
  type CardRequest,
  type CardScript,
  cardScript,
  loadCardScript,
  type PreparedCard,
} from '../card/card-script.ts';
import type { Corrections } from '../marks/corrections.ts';
import type { Marks } from '../marks/marks.ts';
import { lineAt, type PageMention } from '../marks/page-mention.ts';
import type { Point } from './geometry.ts';
import { type HoverEvent, type HoverState, sameMention } from './hover-machine.ts';
import type { Pointer } from './pointer.ts';
import { runHover } from './run-hover.ts';

interface Options {
  /** The reader's settings as they are now. */
  settings: () => Settings;
  marks: Marks;
  timesOnPage: CardRequest['timesOnPage'];
  onNotesChanged: CardRequest['onNotesChanged'];
  /** Brings the reader to the next place of the mention's name and gives it; undefined when there is no other. */
  onNext: (mention: PageMention) => PageMention | undefined;
  corrections: Corrections;
  signal: AbortSignal;
}

/** How a card was asked for: a click leaves the pointer on its mention, a tap wants a sheet, the keyboard wants the focus in the card. */
export type Asked = 'click' | 'tap' | 'keyboard';

export interface CardController {
  /** Connected after the pointer is made: each needs the other. */
  connect(pointer: Pointer): void;
  approach(mention: PageMention, point: Point, keyHeld: boolean): void;
  summon(mention: PageMention, asked: Asked, point?: Point): void;
  send(event: HoverEvent): void;
  /** The mention whose card is shown. */
  shown(): PageMention | undefined;
  language(): Language;
  loadCard(id: string): Promise<Answer<CardData>>;
}

export function createCardController({
  settings,
  marks,
  timesOnPage,
  onNotesChanged,
  onNext,
  corrections,
  signal,
}: Options): CardController {
  let pointer: Pointer | undefined;
  let point: Point = { x: 0, y: 0 };
  let asked: Asked | undefined;
  let shown: { token: number; mention: PageMention; card: CardHost } | undefined;
  /** The card of a mention that the pointer rests on. */
  let prepared: { token: number; card: PreparedCard } | undefined;
  const loading = new Map<string, Promise<Answer<CardData>>>();
  const hover = runHover(settings, onState);
  const language = () => chosenLanguage(settings().language, browser.i18n.getUILanguage());

  /** A card is asked for once a page; a failed answer is not kept. */
  function loadCard(id: string): Promise<Answer<CardData>> {
    const known = loading.get(id);
    if (known) return known;
    const answer = sendRequest('getCard', { id });
    loading.set(id, answer);
    void answer.then(({ ok }) => ok || loading.delete(id));
    return answer;
  }

  function hide(): void {
    prepared?.card.discard();
    prepared = undefined;
    shown?.card.remove();
    shown = undefined;
    pointer?.setShown(undefined);
    marks.emphasize(undefined);
  }

  function standBy(mention: PageMention): void {
    marks.emphasize(mention);
    if (shown) pointer?.setShown({ host: shown.card.host, card: shown.card.box, line: () => lineAt(mention, point) });
  }

  /** The card on the next place of its name: it moves there as it is, and keeps the focus. */
  function next(): void {
    const from = shown?.mention;
    const mention = from && onNext(from);
    const line = mention && lineAt(mention, point);
    if (!shown || !mention || !line) return;
    point = { x: line.left + line.width / 2, y: line.top + line.height / 2 };
    shown.mention = mention;
    shown.card.move(mention, point);
    send({ type: 'walk', mention });
    standBy(mention);
  }

  const prepare = (script: CardScript, mention: PageMention): PreparedCard =>
    script.prepareCard({
      mention,
      form: asked === 'tap' ? 'sheet' : 'card',
      lang: language(),
      first: loadCard(mention.entity),
      loadCard,
      timesOnPage,
      onNotesChanged,
      onNext: next,
      corrections,
      onClose: () => send({ type: 'dismiss' }),
      onFocus: (inside) => send({ type: inside ? 'hold' : 'release' }),
      onPin: (pinned) => send({ type: pinned ? 'pin' : 'unpin' }),
      onLost: () => send({ type: 'lose' }),
    });

  /** Asked for and filled while the pointer rests, so that the card opens at once and with its facts. */
  async function getReady({ token, mention }: { token: number; mention: PageMention }): Promise<void> {
    void loadCard(mention.entity);
    const script = cardScript() ?? (await loadCardScript());
    const now = hover.state();
    if (script && now.name === 'resting' && now.token === token) prepared = { token, card: prepare(script, mention) };
  }

  async function show({ token, mention }: { token: number; mention: PageMention }): Promise<void> {
    if (shown?.token === token) return;
    const ready = prepared?.token === token ? prepared.card : undefined;
    if (ready) prepared = undefined;
    hide();
    const script = cardScript() ?? (await loadCardScript());
    const now = hover.state();
    if (now.token !== token || (now.name !== 'open' && now.name !== 'leaving')) return ready?.discard();
    // Without a script the extension was updated or disabled under this page: there is no card any more, and nobody to ask for one.
    if (!script || !lineAt(mention, point)) {
      ready?.discard();
      return send({ type: 'dismiss' });
    }
    const card = (ready ?? prepare(script, mention)).show(point);
    if (hover.state().token !== token) {
      // The mention went away while its card was being put up.
      card.remove();
      return;
    }
    shown = { token, mention, card };
    standBy(mention);
    if (asked === 'keyboard') card.focus();
  }

  function onState(state: HoverState): void {
    switch (state.name) {
      case 'idle':
      case 'pointing':
      case 'dismissed':
        hide();
        break;
      case 'resting':
        void getReady(state);
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
      // A key that the page's own script has pressed is not the reader's.
      if (!isTrusted) return;
      if (key === 'Escape') send({ type: 'dismiss' });
      else if (!repeat && settings().trigger === 'key' && key === settings().triggerKey) send({ type: 'arm' });
    },
    { capture: true, signal },
  );
  signal.addEventListener('abort', () => {
    hover.stop();
    hide();
  });

  return {
    connect(given) {
      pointer = given;
    },
    approach(mention, at, keyHeld) {
      const { trigger } = settings();
      const state = hover.state();
      // Where a card stands is decided when it opens: a pointer that only moves along the name does not move the card.
      if (state.name !== 'open' || !sameMention(state.mention, mention)) {
        if (state.name !== 'open' || !(state.focused || state.pinned)) point = at;
      }
      if (state.name !== 'open') asked = undefined;
      send({ type: 'approach', mention, armed: trigger === 'hover' || (trigger === 'key' && keyHeld) });
    },
    summon(mention, how, at) {
      const line = lineAt(mention, at ?? { x: 0, y: 0 });
      if (!line) return;
      asked = how;
      point = at ?? { x: line.left, y: line.top };
      send({ type: 'summon', mention, over: how === 'click' });
      if (how === 'keyboard' && shown && sameMention(shown.mention, mention)) shown.card.focus();
    },
    send,
    shown: () => shown?.mention,
    language,
    loadCard,
  };
}
