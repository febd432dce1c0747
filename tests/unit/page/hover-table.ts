/** The expected transitions of the hover machine. */
import type { HoverEvent, HoverState } from '../../../page/hover/hover-machine.ts';
import type { PageMention } from '../../../page/marks/page-mention.ts';

/** The machine tells mentions apart by their place. */
const mentionAt = (offset: number) =>
  ({ range: { startContainer: 'text', startOffset: offset } }) as unknown as PageMention;
export const a = mentionAt(1);
export const b = mentionAt(2);

const T = 7;
const shown = (mention: PageMention, token: number, held = ''): HoverState => ({
  name: 'open',
  token,
  mention,
  hovered: held.includes('h'),
  focused: held.includes('f'),
  pinned: held.includes('p'),
});
const at = (
  name: 'pointing' | 'dismissed' | 'resting' | 'leaving',
  mention: PageMention,
  token: number,
): HoverState => ({
  name,
  token,
  mention,
});

/**
 * Every state; open ones in every mixture of h(overed), f(ocused) and p(inned). The token is always
 * T.
 */
export const states: Record<string, HoverState> = {
  idle: { name: 'idle', token: T },
  pointing: at('pointing', a, T),
  dismissed: at('dismissed', a, T),
  resting: at('resting', a, T),
  open: shown(a, T, ''),
  'open h': shown(a, T, 'h'),
  'open f': shown(a, T, 'f'),
  'open hf': shown(a, T, 'hf'),
  'open p': shown(a, T, 'p'),
  'open hp': shown(a, T, 'hp'),
  'open fp': shown(a, T, 'fp'),
  'open hfp': shown(a, T, 'hfp'),
  leaving: at('leaving', a, T),
};

export const events: Record<string, HoverEvent> = {
  'approach a': { type: 'approach', mention: a, opens: true },
  'approach a, not opening': { type: 'approach', mention: a, opens: false },
  'approach b': { type: 'approach', mention: b, opens: true },
  'approach b, not opening': { type: 'approach', mention: b, opens: false },
  leave: { type: 'leave' },
  'enter card': { type: 'enter-card' },
  'press key': { type: 'press-key' },
  dwell: { type: 'dwell', token: T },
  'dwell, stale': { type: 'dwell', token: T - 1 },
  abandon: { type: 'abandon', token: T },
  'abandon, stale': { type: 'abandon', token: T - 1 },
  'request a by click': { type: 'request', mention: a, hovered: true },
  'request a by key': { type: 'request', mention: a, hovered: false },
  'request b by click': { type: 'request', mention: b, hovered: true },
  'request b by key': { type: 'request', mention: b, hovered: false },
  'move to b': { type: 'move', mention: b },
  focus: { type: 'focus' },
  blur: { type: 'blur' },
  pin: { type: 'pin' },
  unpin: { type: 'unpin' },
  'press page': { type: 'press-page' },
  dismiss: { type: 'dismiss' },
  lose: { type: 'lose' },
};

const N = T + 1;
const idle: HoverState = { name: 'idle', token: N };
const leaving = at('leaving', a, T);
const dismissed = at('dismissed', a, N);
const requested = { 'request b by click': shown(b, N, 'h'), 'request b by key': shown(b, N, '') };
const requestedWhenClosed = {
  'request a by click': shown(a, N, 'h'),
  'request a by key': shown(a, N, ''),
  ...requested,
};

/** The next state for each state and event; a pair that is missing changes nothing. */
export const changes: Record<string, Record<string, HoverState>> = {
  idle: {
    'approach a': at('resting', a, N),
    'approach a, not opening': at('pointing', a, N),
    'approach b': at('resting', b, N),
    'approach b, not opening': at('pointing', b, N),
    ...requestedWhenClosed,
  },
  pointing: {
    'approach a': at('resting', a, N),
    'approach b': at('resting', b, N),
    'approach b, not opening': at('pointing', b, N),
    leave: idle,
    'press key': shown(a, N, 'h'),
    lose: idle,
    ...requestedWhenClosed,
  },
  dismissed: {
    'approach b': at('resting', b, N),
    'approach b, not opening': at('pointing', b, N),
    leave: idle,
    lose: idle,
    ...requestedWhenClosed,
  },
  resting: {
    'approach b': at('resting', b, N),
    'approach b, not opening': at('pointing', b, N),
    leave: idle,
    dwell: shown(a, T, 'h'),
    'press page': dismissed,
    dismiss: dismissed,
    lose: idle,
    ...requestedWhenClosed,
  },
  open: {
    'approach a': shown(a, T, 'h'),
    'approach a, not opening': shown(a, T, 'h'),
    'approach b': shown(b, N, 'h'),
    'enter card': shown(a, T, 'h'),
    'move to b': shown(b, T, ''),
    focus: shown(a, T, 'f'),
    pin: shown(a, T, 'p'),
    'press page': idle,
    dismiss: idle,
    lose: idle,
    ...requested,
  },
  'open h': {
    'approach b': shown(b, N, 'h'),
    'approach b, not opening': leaving,
    leave: leaving,
    'move to b': shown(b, T, 'h'),
    focus: shown(a, T, 'hf'),
    pin: shown(a, T, 'hp'),
    'press page': dismissed,
    dismiss: dismissed,
    lose: idle,
    ...requested,
  },
  'open f': {
    'approach a': shown(a, T, 'hf'),
    'approach a, not opening': shown(a, T, 'hf'),
    'enter card': shown(a, T, 'hf'),
    'move to b': shown(b, T, 'f'),
    blur: leaving,
    pin: shown(a, T, 'fp'),
    'press page': idle,
    dismiss: idle,
    ...requested,
  },
  'open hf': {
    'approach b': shown(a, T, 'f'),
    'approach b, not opening': shown(a, T, 'f'),
    leave: shown(a, T, 'f'),
    'move to b': shown(b, T, 'hf'),
    blur: shown(a, T, 'h'),
    pin: shown(a, T, 'hfp'),
    'press page': dismissed,
    dismiss: dismissed,
    ...requested,
  },
  'open p': {
    'approach a': shown(a, T, 'hp'),
    'approach a, not opening': shown(a, T, 'hp'),
    'enter card': shown(a, T, 'hp'),
    'move to b': shown(b, T, 'p'),
    focus: shown(a, T, 'fp'),
    unpin: leaving,
    dismiss: idle,
    ...requested,
  },
  'open hp': {
    'approach b': shown(a, T, 'p'),
    'approach b, not opening': shown(a, T, 'p'),
    leave: shown(a, T, 'p'),
    'move to b': shown(b, T, 'hp'),
    focus: shown(a, T, 'hfp'),
    unpin: shown(a, T, 'h'),
    dismiss: dismissed,
    ...requested,
  },
  'open fp': {
    'approach a': shown(a, T, 'hfp'),
    'approach a, not opening': shown(a, T, 'hfp'),
    'enter card': shown(a, T, 'hfp'),
    'move to b': shown(b, T, 'fp'),
    blur: shown(a, T, 'p'),
    unpin: shown(a, T, 'f'),
    dismiss: idle,
    ...requested,
  },
  'open hfp': {
    'approach b': shown(a, T, 'fp'),
    'approach b, not opening': shown(a, T, 'fp'),
    leave: shown(a, T, 'fp'),
    'move to b': shown(b, T, 'hfp'),
    blur: shown(a, T, 'hp'),
    unpin: shown(a, T, 'hf'),
    dismiss: dismissed,
    ...requested,
  },
  leaving: {
    'approach a': shown(a, T, 'h'),
    'approach a, not opening': shown(a, T, 'h'),
    'approach b': shown(b, N, 'h'),
    'enter card': shown(a, T, 'h'),
    abandon: idle,
    'request a by click': shown(a, T, 'h'),
    'request a by key': shown(a, T, ''),
    focus: shown(a, T, 'f'),
    'press page': idle,
    dismiss: idle,
    lose: idle,
    ...requested,
  },
};
