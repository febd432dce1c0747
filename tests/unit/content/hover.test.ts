import { describe, expect, it } from 'vitest';
import type { PageMention } from '../../../entrypoints/content/mention-place.ts';
import { type HoverEvent, type HoverState, IDLE, step } from '../../../entrypoints/content/pointing/hover.ts';

/** Mentions are told apart by where they stand. */
const mentionAt = (offset: number) =>
  ({ range: { startContainer: 'text', startOffset: offset } }) as unknown as PageMention;
const a = mentionAt(1);
const b = mentionAt(2);

const T = 7;
const states: Record<string, HoverState> = {
  idle: { name: 'idle', token: T },
  resting: { name: 'resting', token: T, mention: a },
  open: { name: 'open', token: T, mention: a, held: false },
  held: { name: 'open', token: T, mention: a, held: true },
  leaving: { name: 'leaving', token: T, mention: a },
};
const events: Record<string, HoverEvent> = {
  'approach a': { type: 'approach', mention: a },
  'approach b': { type: 'approach', mention: b },
  depart: { type: 'depart' },
  'enter card': { type: 'enter-card' },
  dwelt: { type: 'dwelt', token: T },
  'dwelt, stale': { type: 'dwelt', token: T - 1 },
  abandoned: { type: 'abandoned', token: T },
  'abandoned, stale': { type: 'abandoned', token: T - 1 },
  hold: { type: 'hold' },
  release: { type: 'release' },
  dismiss: { type: 'dismiss' },
};

const openOn = (mention: PageMention, token: number, held = false): HoverState => ({
  name: 'open',
  token,
  mention,
  held,
});
const restingOn = (mention: PageMention): HoverState => ({ name: 'resting', token: T + 1, mention });
const idle: HoverState = { name: 'idle', token: T + 1 };
const leaving: HoverState = { name: 'leaving', token: T, mention: a };

/** What each event makes of each state; a pair that is not here changes nothing. */
const changes: Record<string, Record<string, HoverState>> = {
  idle: { 'approach a': restingOn(a), 'approach b': restingOn(b) },
  resting: { 'approach b': restingOn(b), depart: idle, dwelt: openOn(a, T), dismiss: idle },
  open: { 'approach b': openOn(b, T + 1), depart: leaving, hold: openOn(a, T, true), dismiss: idle },
  held: { release: openOn(a, T), dismiss: idle },
  leaving: {
    'approach a': openOn(a, T),
    'approach b': openOn(b, T + 1),
    'enter card': openOn(a, T),
    abandoned: idle,
    hold: openOn(a, T, true),
    dismiss: idle,
  },
};

describe('the hover machine', () => {
  for (const [stateName, state] of Object.entries(states))
    for (const [eventName, event] of Object.entries(events)) {
      const expected = changes[stateName]?.[eventName];
      it(`${stateName}: ${eventName}${expected ? ` -> ${expected.name}` : ' changes nothing'}`, () => {
        const next = step(state, event);
        if (expected) expect(next).toEqual(expected);
        else if (stateName === 'held' && eventName === 'hold') expect(next).toEqual(state);
        else expect(next).toBe(state);
      });
    }

  it('never lets a token come back, so that a late timer is always stale', () => {
    const route: HoverEvent[] = [
      { type: 'approach', mention: a },
      { type: 'depart' },
      { type: 'approach', mention: a },
      { type: 'dwelt', token: 3 },
      { type: 'approach', mention: b },
      { type: 'dismiss' },
    ];
    let state = IDLE;
    const tokens = route.map((event) => {
      state = step(state, event);
      return state.token;
    });
    expect(tokens).toEqual([...tokens].sort((x, y) => x - y));
    expect(tokens.at(-1)).toBeGreaterThan(tokens[0] ?? 0);
  });
});
