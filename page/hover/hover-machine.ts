/**
 * The hover state machine: turns what the reader does with pointer, finger and keyboard into the
 * state of the card. Pure; time comes in as events.
 *
 * Every state carries a token, which changes with each interaction. A timer or a loaded card that
 * comes back with another token is stale and is dropped.
 */
import type { Settings } from '../../data/settings/settings.ts';
import { isSamePlace, type PageMention } from '../marks/page-mention.ts';

/** The states of a card, from none to open. */
export type HoverState =
  | { name: 'idle'; token: number }
  /** The pointer is on a mention that does not open by itself: it needs a click, or a key held. */
  | { name: 'pointing'; token: number; mention: PageMention }
  /**
   * The reader dismissed this mention's card; it stays closed until the pointer has left the
   * mention.
   */
  | { name: 'dismissed'; token: number; mention: PageMention }
  /** The pointer rests on a mention; the card opens after a delay. */
  | { name: 'resting'; token: number; mention: PageMention }
  /** The card is open, and stays so while it is hovered (or its mention is), focused or pinned. */
  | { name: 'open'; token: number; mention: PageMention; hovered: boolean; focused: boolean; pinned: boolean }
  /** The pointer has left the open card; it closes after a delay. */
  | { name: 'leaving'; token: number; mention: PageMention };

/** What the reader, a timer or the page has done. */
export type HoverEvent =
  /**
   * The pointer has slowed down on a mention; `opens`: by the settings, that is enough to open its
   * card.
   */
  | { type: 'approach'; mention: PageMention; opens: boolean }
  /** The pointer is on neither mention nor card, nor on its way between them. */
  | { type: 'leave' }
  | { type: 'enter-card' }
  /** The key that opens cards was pressed. */
  | { type: 'press-key' }
  /** The pointer has rested for the opening delay. */
  | { type: 'dwell'; token: number }
  /** The pointer has stayed away for the closing delay. */
  | { type: 'abandon'; token: number }
  /**
   * A click, a tap or a command asks for a card at once; `hovered`: the pointer is on the mention.
   */
  | { type: 'request'; mention: PageMention; hovered: boolean }
  /** The open card moves to another place of its name. */
  | { type: 'move'; mention: PageMention }
  | { type: 'focus' }
  | { type: 'blur' }
  | { type: 'pin' }
  | { type: 'unpin' }
  | { type: 'press-page' }
  /** Escape or the close button. */
  | { type: 'dismiss' }
  /** The mention's text has gone from the page. */
  | { type: 'lose' };

type OpenState = Extract<HoverState, { name: 'open' }>;

/** The state before the first event. */
export const IDLE: HoverState = { name: 'idle', token: 0 };

const toIdle = ({ token }: HoverState): HoverState => ({ name: 'idle', token: token + 1 });

interface Opening {
  token: number;
  hovered: boolean;
}

function openOn(mention: PageMention, { token, hovered }: Opening): OpenState {
  return { name: 'open', token, mention, hovered, focused: false, pinned: false };
}

/** The state of an open card after a reason to keep it open has ended. */
function leaveUnlessKept(open: OpenState): HoverState {
  if (open.hovered || open.focused || open.pinned) return open;
  return { name: 'leaving', token: open.token, mention: open.mention };
}

/**
 * Closes the card. While the pointer is still on the mention, the slightest movement must not open
 * it again.
 */
function dismiss(state: HoverState): HoverState {
  switch (state.name) {
    case 'resting':
      return { name: 'dismissed', token: state.token + 1, mention: state.mention };
    case 'open':
      if (!state.hovered) return toIdle(state);
      return { name: 'dismissed', token: state.token + 1, mention: state.mention };
    case 'leaving':
      return toIdle(state);
    case 'idle':
    case 'pointing':
    case 'dismissed':
      return state;
  }
}

function approach(state: HoverState, mention: PageMention, opens: boolean): HoverState {
  const token = state.token + 1;
  const isSame = state.name !== 'idle' && isSamePlace(state.mention, mention);
  const fresh: HoverState = { name: opens ? 'resting' : 'pointing', token, mention };
  switch (state.name) {
    case 'idle':
      return fresh;
    case 'pointing':
      return isSame && !opens ? state : fresh;
    case 'dismissed':
    case 'resting':
      return isSame ? state : fresh;
    case 'open':
      if (isSame) return state.hovered ? state : { ...state, hovered: true };
      // A card that is kept open ignores other mentions; they only end its hover.
      if (state.focused || state.pinned || !opens) return leave(state);
      return openOn(mention, { token, hovered: true });
    case 'leaving':
      if (isSame) return openOn(mention, { token: state.token, hovered: true });
      return opens ? openOn(mention, { token, hovered: true }) : state;
  }
}

function leave(state: HoverState): HoverState {
  switch (state.name) {
    case 'pointing':
    case 'dismissed':
    case 'resting':
      return toIdle(state);
    case 'open':
      return state.hovered ? leaveUnlessKept({ ...state, hovered: false }) : state;
    case 'idle':
    case 'leaving':
      return state;
  }
}

function request(state: HoverState, mention: PageMention, hovered: boolean): HoverState {
  const isShown = (state.name === 'open' || state.name === 'leaving') && isSamePlace(state.mention, mention);
  if (!isShown) return openOn(mention, { token: state.token + 1, hovered });
  return state.name === 'open' ? state : openOn(state.mention, { token: state.token, hovered });
}

function lose(state: HoverState): HoverState {
  if (state.name === 'idle') return state;
  // A focused or pinned card stays: it may hold a half-written note.
  if (state.name === 'open' && (state.focused || state.pinned)) return state;
  return toIdle(state);
}

function focus(state: HoverState): HoverState {
  if (state.name === 'leaving')
    return { ...openOn(state.mention, { token: state.token, hovered: false }), focused: true };
  return state.name === 'open' && !state.focused ? { ...state, focused: true } : state;
}

/** The state after an event; the same object when nothing changes. */
export function step(state: HoverState, event: HoverEvent): HoverState {
  switch (event.type) {
    case 'approach':
      return approach(state, event.mention, event.opens);
    case 'leave':
      return leave(state);
    case 'enter-card':
      if (state.name === 'leaving') return openOn(state.mention, { token: state.token, hovered: true });
      return state.name === 'open' && !state.hovered ? { ...state, hovered: true } : state;
    case 'press-key':
      return state.name === 'pointing' ? openOn(state.mention, { token: state.token + 1, hovered: true }) : state;
    case 'dwell':
      if (state.name !== 'resting' || state.token !== event.token) return state;
      return openOn(state.mention, { token: state.token, hovered: true });
    case 'abandon':
      return state.name === 'leaving' && state.token === event.token ? toIdle(state) : state;
    case 'request':
      return request(state, event.mention, event.hovered);
    case 'move':
      return state.name === 'open' ? { ...state, mention: event.mention } : state;
    case 'focus':
      return focus(state);
    case 'blur':
      return state.name === 'open' && state.focused ? leaveUnlessKept({ ...state, focused: false }) : state;
    case 'pin':
      return state.name === 'open' && !state.pinned ? { ...state, pinned: true } : state;
    case 'unpin':
      return state.name === 'open' && state.pinned ? leaveUnlessKept({ ...state, pinned: false }) : state;
    case 'press-page':
      return state.name === 'open' && state.pinned ? state : dismiss(state);
    case 'dismiss':
      return dismiss(state);
    case 'lose':
      return lose(state);
  }
}

/** The reader's delays, in milliseconds. */
export type Delays = Pick<Settings, 'openDelay' | 'closeDelay'>;

/**
 * The event that a state brings about by itself, and after how many milliseconds; undefined when it
 * stays.
 */
export function timerOf(
  state: HoverState,
  { openDelay, closeDelay }: Delays,
): { after: number; event: HoverEvent } | undefined {
  switch (state.name) {
    case 'resting':
      return { after: openDelay, event: { type: 'dwell', token: state.token } };
    case 'leaving':
      return { after: closeDelay, event: { type: 'abandon', token: state.token } };
    case 'idle':
    case 'pointing':
    case 'dismissed':
    case 'open':
      return undefined;
  }
}
