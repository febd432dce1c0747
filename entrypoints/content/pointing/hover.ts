/**
 * The hover machine: what the reader does with the pointer, and what that means for the card. Pure; time comes in as events.
 *
 * Every state but idle carries the token of its interaction. A timer or an answer that comes back with another token is stale and is dropped.
 */
import type { PageMention } from '../mention-place.ts';

export type HoverState =
  | { name: 'idle'; token: number }
  /** The pointer rests on a mention; the card opens unless it leaves. */
  | { name: 'resting'; token: number; mention: PageMention }
  /** The card is shown. Held: it has focus or is pinned, and leaving does not close it. */
  | { name: 'open'; token: number; mention: PageMention; held: boolean }
  /** The card is shown, the pointer has left it; it closes unless the pointer comes back. */
  | { name: 'leaving'; token: number; mention: PageMention };

export type HoverEvent =
  /** The pointer has come to rest on a mention. */
  | { type: 'approach'; mention: PageMention }
  /** The pointer is on neither mention, card, nor the way between them. */
  | { type: 'depart' }
  /** The pointer is on the card or on the way to it. */
  | { type: 'enter-card' }
  | { type: 'dwelt'; token: number }
  | { type: 'abandoned'; token: number }
  /** Focus went into the card, or out of it. */
  | { type: 'hold' }
  | { type: 'release' }
  /** Escape, a click elsewhere, the close button. */
  | { type: 'dismiss' };

export const IDLE: HoverState = { name: 'idle', token: 0 };

/** The same place in the page, even when the page was read again in between. */
function sameMention({ range: a }: PageMention, { range: b }: PageMention): boolean {
  return a === b || (a.startContainer === b.startContainer && a.startOffset === b.startOffset);
}

function approach(state: HoverState, mention: PageMention): HoverState {
  const token = state.token + 1;
  switch (state.name) {
    case 'idle':
      return { name: 'resting', token, mention };
    case 'resting':
      return sameMention(state.mention, mention) ? state : { name: 'resting', token, mention };
    case 'open':
      // While the card is held, other mentions are only passed over.
      return state.held || sameMention(state.mention, mention) ? state : { name: 'open', token, mention, held: false };
    case 'leaving':
      if (sameMention(state.mention, mention)) return { name: 'open', token: state.token, mention, held: false };
      return { name: 'open', token, mention, held: false };
  }
}

/** The state after an event; the same object when nothing changes. */
export function step(state: HoverState, event: HoverEvent): HoverState {
  const idle: HoverState = { name: 'idle', token: state.token + 1 };
  switch (event.type) {
    case 'approach':
      return approach(state, event.mention);
    case 'depart':
      if (state.name === 'resting') return idle;
      if (state.name === 'open' && !state.held) return { name: 'leaving', token: state.token, mention: state.mention };
      return state;
    case 'enter-card':
      return state.name === 'leaving' ? { ...state, name: 'open', held: false } : state;
    case 'dwelt':
      if (state.name !== 'resting' || state.token !== event.token) return state;
      return { ...state, name: 'open', held: false };
    case 'abandoned':
      return state.name === 'leaving' && state.token === event.token ? idle : state;
    case 'hold':
      return state.name === 'open' || state.name === 'leaving' ? { ...state, name: 'open', held: true } : state;
    case 'release':
      return state.name === 'open' && state.held ? { ...state, held: false } : state;
    case 'dismiss':
      return state.name === 'idle' ? state : idle;
  }
}
