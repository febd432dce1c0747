/** What each event does to each state of the hover machine. */

import type { HoverEvent, HoverState } from '../../../page/hover/hover-machine.ts';
import type { PageMention } from '../../../page/marks/page-mention.ts';

/** Mentions are told apart by where they stand. */
const mentionAt = (offset: number) =>
  ({ range: { startContainer: 'text', startOffset: offset } }) as unknown as PageMention;
export const a = mentionAt(1);
export const b = mentionAt(2);

const T = 7;
const shown = (mention: PageMention, token: number, held = ''): HoverState => ({
  name: 'open',
  token,
  mention,
  over: held.includes('o'),
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

/** Every state, with `o`ver, `f`ocused and `p`inned in every mixture. The token is always T. */
export const states: Record<string, HoverState> = {
  idle: { name: 'idle', token: T },
  pointing: at('pointing', a, T),
  dismissed: at('dismissed', a, T),
  resting: at('resting', a, T),
  'open, left': shown(a, T, ''),
  'open o': shown(a, T, 'o'),
  'open f': shown(a, T, 'f'),
  'open of': shown(a, T, 'of'),
  'open p': shown(a, T, 'p'),
  'open op': shown(a, T, 'op'),
  'open fp': shown(a, T, 'fp'),
  'open ofp': shown(a, T, 'ofp'),
  leaving: at('leaving', a, T),
};

export const events: Record<string, HoverEvent> = {
  'approach a': { type: 'approach', mention: a, armed: true },
  'approach a, not armed': { type: 'approach', mention: a, armed: false },
  'approach b': { type: 'approach', mention: b, armed: true },
  'approach b, not armed': { type: 'approach', mention: b, armed: false },
  depart: { type: 'depart' },
  'enter card': { type: 'enter-card' },
  arm: { type: 'arm' },
  dwelt: { type: 'dwelt', token: T },
  'dwelt, stale': { type: 'dwelt', token: T - 1 },
  abandoned: { type: 'abandoned', token: T },
  'abandoned, stale': { type: 'abandoned', token: T - 1 },
  'summon a by click': { type: 'summon', mention: a, over: true },
  'summon a by key': { type: 'summon', mention: a, over: false },
  'summon b by click': { type: 'summon', mention: b, over: true },
  'summon b by key': { type: 'summon', mention: b, over: false },
  'walk to b': { type: 'walk', mention: b },
  hold: { type: 'hold' },
  release: { type: 'release' },
  pin: { type: 'pin' },
  unpin: { type: 'unpin' },
  'press elsewhere': { type: 'press-elsewhere' },
  dismiss: { type: 'dismiss' },
  lose: { type: 'lose' },
};

const N = T + 1;
const idle: HoverState = { name: 'idle', token: N };
const leaving = at('leaving', a, T);
const dismissed = at('dismissed', a, N);
const summoned = { 'summon b by click': shown(b, N, 'o'), 'summon b by key': shown(b, N, '') };
const summonedFromNothing = { 'summon a by click': shown(a, N, 'o'), 'summon a by key': shown(a, N, ''), ...summoned };

/** What each event makes of each state; a pair that is not here changes nothing. */
export const changes: Record<string, Record<string, HoverState>> = {
  idle: {
    'approach a': at('resting', a, N),
    'approach a, not armed': at('pointing', a, N),
    'approach b': at('resting', b, N),
    'approach b, not armed': at('pointing', b, N),
    ...summonedFromNothing,
  },
  pointing: {
    'approach a': at('resting', a, N),
    'approach b': at('resting', b, N),
    'approach b, not armed': at('pointing', b, N),
    depart: idle,
    arm: shown(a, N, 'o'),
    lose: idle,
    ...summonedFromNothing,
  },
  dismissed: {
    'approach b': at('resting', b, N),
    'approach b, not armed': at('pointing', b, N),
    depart: idle,
    lose: idle,
    ...summonedFromNothing,
  },
  resting: {
    'approach b': at('resting', b, N),
    'approach b, not armed': at('pointing', b, N),
    depart: idle,
    dwelt: shown(a, T, 'o'),
    'press elsewhere': dismissed,
    dismiss: dismissed,
    lose: idle,
    ...summonedFromNothing,
  },
  'open, left': {
    'approach a': shown(a, T, 'o'),
    'approach a, not armed': shown(a, T, 'o'),
    'approach b': shown(b, N, 'o'),
    'enter card': shown(a, T, 'o'),
    'walk to b': shown(b, T, ''),
    hold: shown(a, T, 'f'),
    pin: shown(a, T, 'p'),
    'press elsewhere': idle,
    dismiss: idle,
    lose: idle,
    ...summoned,
  },
  'open o': {
    'approach b': shown(b, N, 'o'),
    'approach b, not armed': leaving,
    depart: leaving,
    'walk to b': shown(b, T, 'o'),
    hold: shown(a, T, 'of'),
    pin: shown(a, T, 'op'),
    'press elsewhere': dismissed,
    dismiss: dismissed,
    lose: idle,
    ...summoned,
  },
  'open f': {
    'approach a': shown(a, T, 'of'),
    'approach a, not armed': shown(a, T, 'of'),
    'enter card': shown(a, T, 'of'),
    'walk to b': shown(b, T, 'f'),
    release: leaving,
    pin: shown(a, T, 'fp'),
    'press elsewhere': idle,
    dismiss: idle,
    ...summoned,
  },
  'open of': {
    'approach b': shown(a, T, 'f'),
    'approach b, not armed': shown(a, T, 'f'),
    depart: shown(a, T, 'f'),
    'walk to b': shown(b, T, 'of'),
    release: shown(a, T, 'o'),
    pin: shown(a, T, 'ofp'),
    'press elsewhere': dismissed,
    dismiss: dismissed,
    ...summoned,
  },
  'open p': {
    'approach a': shown(a, T, 'op'),
    'approach a, not armed': shown(a, T, 'op'),
    'enter card': shown(a, T, 'op'),
    'walk to b': shown(b, T, 'p'),
    hold: shown(a, T, 'fp'),
    unpin: leaving,
    dismiss: idle,
    ...summoned,
  },
  'open op': {
    'approach b': shown(a, T, 'p'),
    'approach b, not armed': shown(a, T, 'p'),
    depart: shown(a, T, 'p'),
    'walk to b': shown(b, T, 'op'),
    hold: shown(a, T, 'ofp'),
    unpin: shown(a, T, 'o'),
    dismiss: dismissed,
    ...summoned,
  },
  'open fp': {
    'approach a': shown(a, T, 'ofp'),
    'approach a, not armed': shown(a, T, 'ofp'),
    'enter card': shown(a, T, 'ofp'),
    'walk to b': shown(b, T, 'fp'),
    release: shown(a, T, 'p'),
    unpin: shown(a, T, 'f'),
    dismiss: idle,
    ...summoned,
  },
  'open ofp': {
    'approach b': shown(a, T, 'fp'),
    'approach b, not armed': shown(a, T, 'fp'),
    depart: shown(a, T, 'fp'),
    'walk to b': shown(b, T, 'ofp'),
    release: shown(a, T, 'op'),
    unpin: shown(a, T, 'of'),
    dismiss: dismissed,
    ...summoned,
  },
  leaving: {
    'approach a': shown(a, T, 'o'),
    'approach a, not armed': shown(a, T, 'o'),
    'approach b': shown(b, N, 'o'),
    'enter card': shown(a, T, 'o'),
    abandoned: idle,
    'summon a by click': shown(a, T, 'o'),
    'summon a by key': shown(a, T, ''),
    hold: shown(a, T, 'f'),
    'press elsewhere': idle,
    dismiss: idle,
    lose: idle,
    ...summoned,
  },
};
