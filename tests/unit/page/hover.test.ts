import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type HoverEvent, step } from '../../../page/hover/hover-machine.ts';
import { runHover } from '../../../page/hover/run-hover.ts';
import { a, changes, events, states } from './hover-table.ts';

describe('the hover machine', () => {
  for (const [stateName, state] of Object.entries(states))
    for (const [eventName, event] of Object.entries(events)) {
      const expected = changes[stateName]?.[eventName];
      it(`${stateName}: ${eventName}${expected ? ` -> ${expected.name}` : ' changes nothing'}`, () => {
        const next = step(state, event);
        if (expected) expect(next).toEqual(expected);
        else expect(next).toBe(state);
      });
    }

  it('expects something of no state or event that there is not', () => {
    expect(Object.keys(changes)).toEqual(Object.keys(states));
    for (const change of Object.values(changes))
      expect(Object.keys(events)).toEqual(expect.arrayContaining(Object.keys(change)));
  });
});

describe('the hover machine in time', () => {
  const delays = { openDelay: 300, closeDelay: 200 };
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  /** Runs a story of events and waits, and notes whether a card is shown, and whose, after each step. */
  function tell(story: (HoverEvent | number)[]): string[] {
    const hover = runHover(
      () => delays,
      () => {},
    );
    return story.map((part) => {
      if (typeof part === 'number') vi.advanceTimersByTime(part);
      else hover.send(part);
      const state = hover.state();
      if (state.name !== 'open' && state.name !== 'leaving') return '-';
      return state.mention === a ? 'a' : 'b';
    });
  }

  const {
    'approach a': toA,
    'approach b': toB,
    depart: off,
    'enter card': intoCard,
    dismiss,
    hold,
    release,
    pin,
  } = events as Record<string, HoverEvent> as { [name: string]: HoverEvent };

  const stories: Record<string, [(HoverEvent | number | undefined)[], string]> = {
    'opens after the delay and not before': [[toA, 299, 1], '--a'],
    'does not open for a pointer that passes': [[toA, 200, off, 1000], '----'],
    'starts anew on another name': [[toA, 200, toB, 299, 1], '----b'],
    'moves at once to a neighbour': [[toA, 300, toB], '-ab'],
    'moves at once to a neighbour while it is closing': [[toA, 300, off, 100, toB, 1000], '-aaabb'],
    'closes after the grace and not before': [[toA, 300, off, 199, 1], '-aaa-'],
    'stays when the pointer comes into the card in time': [[toA, 300, off, 199, intoCard, 1000], '-aaaaa'],
    'begins the grace anew each time': [[toA, 300, off, 150, intoCard, off, 150, 50], '-aaaaaa-'],
    'stays away after Escape until the pointer has left': [[toA, 300, dismiss, toA, 1000, off, toA, 300], '-a-----a'],
    'stays while it holds focus, and closes after': [[toA, 300, hold, off, 5000, release, 200], '-aaaaa-'],
    'stays while it is pinned': [[toA, 300, pin, off, 5000, toB, 5000], '-aaaaaa'],
    'drops a rest that was sent away': [[toA, 100, dismiss, 1000], '----'],
  };
  for (const [name, [story, expected]] of Object.entries(stories))
    it(name, () => {
      expect(tell(story.filter((part) => part !== undefined)).join('')).toBe(expected);
    });

  it('reads the delays when they begin, so that a changed setting holds at once', () => {
    let openDelay = 300;
    const hover = runHover(
      () => ({ ...delays, openDelay }),
      () => {},
    );
    openDelay = 50;
    hover.send({ type: 'approach', mention: a, armed: true });
    vi.advanceTimersByTime(50);
    expect(hover.state().name).toBe('open');
  });

  it('does nothing more once stopped', () => {
    const hover = runHover(
      () => delays,
      () => {},
    );
    hover.send({ type: 'approach', mention: a, armed: true });
    hover.stop();
    vi.advanceTimersByTime(1000);
    expect(hover.state().name).toBe('resting');
  });
});
