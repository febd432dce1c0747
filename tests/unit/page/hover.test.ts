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

  it('has a row for every state and knows every event in it', () => {
    expect(Object.keys(changes)).toEqual(Object.keys(states));
    for (const change of Object.values(changes))
      expect(Object.keys(events)).toEqual(expect.arrayContaining(Object.keys(change)));
  });
});

describe('the hover machine with its timer', () => {
  const delays = { openDelay: 300, closeDelay: 200 };
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  /** Runs events and waits (milliseconds); notes after each whose card is shown, or '-'. */
  function run(steps: (HoverEvent | number)[]): string[] {
    const hover = runHover(
      () => delays,
      () => {},
    );
    return steps.map((part) => {
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
    leave,
    'enter card': intoCard,
    dismiss,
    focus,
    blur,
    pin,
  } = events as Record<string, HoverEvent> as { [name: string]: HoverEvent };

  const sequences: Record<string, [(HoverEvent | number | undefined)[], string]> = {
    'opens after the delay and not before': [[toA, 299, 1], '--a'],
    'does not open for a pointer that passes by': [[toA, 200, leave, 1000], '----'],
    'starts the delay again on another name': [[toA, 200, toB, 299, 1], '----b'],
    'moves at once to another name': [[toA, 300, toB], '-ab'],
    'moves at once to another name while it is closing': [[toA, 300, leave, 100, toB, 1000], '-aaabb'],
    'closes after the delay and not before': [[toA, 300, leave, 199, 1], '-aaa-'],
    'stays open when the pointer enters the card in time': [[toA, 300, leave, 199, intoCard, 1000], '-aaaaa'],
    'starts the closing delay again each time': [[toA, 300, leave, 150, intoCard, leave, 150, 50], '-aaaaaa-'],
    'stays closed after Escape until the pointer has left': [
      [toA, 300, dismiss, toA, 1000, leave, toA, 300],
      '-a-----a',
    ],
    'stays open while it has focus, and closes after': [[toA, 300, focus, leave, 5000, blur, 200], '-aaaaa-'],
    'stays open while it is pinned': [[toA, 300, pin, leave, 5000, toB, 5000], '-aaaaaa'],
    'does not open after Escape during the delay': [[toA, 100, dismiss, 1000], '----'],
  };
  for (const [name, [steps, expected]] of Object.entries(sequences))
    it(name, () => {
      expect(run(steps.filter((part) => part !== undefined)).join('')).toBe(expected);
    });

  it('uses a changed delay at once', () => {
    let openDelay = 300;
    const hover = runHover(
      () => ({ ...delays, openDelay }),
      () => {},
    );
    openDelay = 50;
    hover.send({ type: 'approach', mention: a, opens: true });
    vi.advanceTimersByTime(50);
    expect(hover.state().name).toBe('open');
  });

  it('opens nothing after it was stopped', () => {
    const hover = runHover(
      () => delays,
      () => {},
    );
    hover.send({ type: 'approach', mention: a, opens: true });
    hover.stop();
    vi.advanceTimersByTime(1000);
    expect(hover.state().name).toBe('resting');
  });
});
