/**
 * The hover machine: what the reader does with pointer, finger and keyboard, and what that means for the card. Pure; time comes in as events.
 *
 * A card's interaction has a token. A timer or an answer that comes back with another token is stale and is dropped.
 */
import type { Settings } from '../../data/settings/settings.ts';
import type { PageMention } from '../marks/page-mention.ts';

export type HoverState =
  | { name: 'idle'; token: number }
  /** The pointer is on a mention whose card does not open by itself: the key is not held, or cards open on a click only. */
  | { name: 'pointing'; token: number; mention: PageMention }
  /** The reader sent this mention's card away and the pointer is still there: it stays away until the pointer has left. */
  | { name: 'dismissed'; token: number; mention: PageMention }
  /** The pointer rests on a mention; the card opens unless it leaves. */
  | { name: 'resting'; token: number; mention: PageMention }
  /** The card is shown. It stays while the pointer is over mention, card or the way between, while it holds focus, and while pinned. */
  | { name: 'open'; token: number; mention: PageMention; over: boolean; focused: boolean; pinned: boolean }
  /** The card is shown, the pointer has left it; it closes unless the pointer comes back. */
  | { name: 'leaving'; token: number; mention: PageMention };

export type HoverEvent =
  /** The pointer has come to rest on a mention; `armed` says that this opens its card, as the settings have it. */
  | { type: 'approach'; mention: PageMention; armed: boolean }
  /** The pointer is on neither mention, card, nor the way between them. */
  | { type: 'depart' }
  /** The pointer is on the card or on the way to it. */
  | { type: 'enter-card' }
  /** The key that opens cards was pressed. */
  | { type: 'arm' }
  | { type: 'dwelt'; token: number }
  | { type: 'abandoned'; token: number }
  /** A card is asked for: by a click (`over`), a tap, the keyboard, a list of names. */
  | { type: 'summon'; mention: PageMention; over: boolean }
  /** The open card goes on to another place of its name. */
  | { type: 'walk'; mention: PageMention }
  /** Focus went into the card, or out of it. */
  | { type: 'hold' }
  | { type: 'release' }
  | { type: 'pin' }
  | { type: 'unpin' }
  /** A press on the page. */
  | { type: 'press-elsewhere' }
  /** Escape, the close button. */
  | { type: 'dismiss' }
  /** The mention's text has gone from the page. */
  | { type: 'lose' };

type OpenState = Extract<HoverState, { name: 'open' }>;

export const IDLE: HoverState = { name: 'idle', token: 0 };

/** The same place in the page, even when the page was read again in between. */
export function sameMention({ range: a }: PageMention, { range: b }: PageMention): boolean {
  return a === b || (a.startContainer === b.startContainer && a.startOffset === b.startOffset);
}

function openOn(mention: PageMention, token: number, over: boolean): OpenState {
  return { name: 'open', token, mention, over, focused: false, pinned: false };
}

/** What becomes of an open card once something that kept it has ended. */
function unlessKept(open: OpenState): HoverState {
  if (open.over || open.focused || open.pinned) return open;
  return { name: 'leaving', token: open.token, mention: open.mention };
}

/** The card goes; where the pointer is still on it, it must not come back at the next tremor of the hand. */
function sendAway(state: HoverState): HoverState {
  const token = state.token + 1;
  switch (state.name) {
    case 'resting':
      return { name: 'dismissed', token, mention: state.mention };
    case 'open':
      return state.over ? { name: 'dismissed', token, mention: state.mention } : { name: 'idle', token };
    case 'leaving':
      return { name: 'idle', token };
    default:
      return state;
  }
}

function approach(state: HoverState, mention: PageMention, armed: boolean): HoverState {
  const token = state.token + 1;
  const isSame = state.name !== 'idle' && sameMention(state.mention, mention);
  switch (state.name) {
    case 'pointing':
      if (isSame && !armed) return state;
      break;
    case 'dismissed':
    case 'resting':
      if (isSame) return state;
      break;
    case 'open':
      if (isSame) return state.over ? state : { ...state, over: true };
      // While the card is kept, or does not open by itself, other mentions are only passed over.
      if (state.focused || state.pinned || !armed) return depart(state);
      return openOn(mention, token, true);
    case 'leaving':
      if (isSame) return openOn(mention, state.token, true);
      return armed ? openOn(mention, token, true) : state;
  }
  return { name: armed ? 'resting' : 'pointing', token, mention };
}

function depart(state: HoverState): HoverState {
  switch (state.name) {
    case 'pointing':
    case 'dismissed':
    case 'resting':
      return { name: 'idle', token: state.token + 1 };
    case 'open':
      return state.over ? unlessKept({ ...state, over: false }) : state;
    default:
      return state;
  }
}

function summon(state: HoverState, mention: PageMention, over: boolean): HoverState {
  const isShown = (state.name === 'open' || state.name === 'leaving') && sameMention(state.mention, mention);
  if (!isShown) return openOn(mention, state.token + 1, over);
  return state.name === 'open' ? state : openOn(state.mention, state.token, over);
}

function lose(state: HoverState): HoverState {
  if (state.name === 'idle') return state;
  // What the reader has taken hold of is not taken away: a note may be half written.
  if (state.name === 'open' && (state.focused || state.pinned)) return state;
  return { name: 'idle', token: state.token + 1 };
}

/** The state after an event; the same object when nothing changes. */
export function step(state: HoverState, event: HoverEvent): HoverState {
  switch (event.type) {
    case 'approach':
      return approach(state, event.mention, event.armed);
    case 'depart':
      return depart(state);
    case 'enter-card':
      if (state.name === 'leaving') return openOn(state.mention, state.token, true);
      return state.name === 'open' && !state.over ? { ...state, over: true } : state;
    case 'arm':
      return state.name === 'pointing' ? openOn(state.mention, state.token + 1, true) : state;
    case 'dwelt':
      if (state.name !== 'resting' || state.token !== event.token) return state;
      return openOn(state.mention, state.token, true);
    case 'abandoned':
      if (state.name !== 'leaving' || state.token !== event.token) return state;
      return { name: 'idle', token: state.token + 1 };
    case 'summon':
      return summon(state, event.mention, event.over);
    case 'walk':
      return state.name === 'open' ? { ...state, mention: event.mention } : state;
    case 'hold':
      if (state.name === 'leaving') return { ...openOn(state.mention, state.token, false), focused: true };
      return state.name === 'open' && !state.focused ? { ...state, focused: true } : state;
    case 'release':
      return state.name === 'open' && state.focused ? unlessKept({ ...state, focused: false }) : state;
    case 'pin':
      return state.name === 'open' && !state.pinned ? { ...state, pinned: true } : state;
    case 'unpin':
      return state.name === 'open' && state.pinned ? unlessKept({ ...state, pinned: false }) : state;
    case 'press-elsewhere':
      return state.name === 'open' && state.pinned ? state : sendAway(state);
    case 'dismiss':
      return sendAway(state);
    case 'lose':
      return lose(state);
  }
}

export type Delays = Pick<Settings, 'openDelay' | 'closeDelay'>;

/** What comes of a state by itself, and after how many milliseconds. */
export function timerOf(
  state: HoverState,
  { openDelay, closeDelay }: Delays,
): { after: number; event: HoverEvent } | undefined {
  if (state.name === 'resting') return { after: openDelay, event: { type: 'dwelt', token: state.token } };
  if (state.name === 'leaving') return { after: closeDelay, event: { type: 'abandoned', token: state.token } };
  return undefined;
}
