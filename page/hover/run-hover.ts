/** Runs the hover machine: keeps its state and its one timer. */
import { type Delays, type HoverEvent, type HoverState, IDLE, step, timerOf } from './hover-machine.ts';

/** A running hover machine. */
export interface Hover {
  state: () => HoverState;
  send: (event: HoverEvent) => void;
  /** Ends the timer. */
  stop: () => void;
}

/**
 * Calls `onState` with every new state. Reads the delays when a timer starts, so that a changed
 * setting holds at once.
 */
export function runHover(delays: () => Delays, onState: (state: HoverState) => void): Hover {
  let state: HoverState = IDLE;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function send(event: HoverEvent): void {
    const next = step(state, event);
    if (next === state) return;
    state = next;
    clearTimeout(timer);
    const due = timerOf(state, delays());
    if (due) timer = setTimeout(() => send(due.event), due.after);
    onState(state);
  }

  return { state: () => state, send, stop: () => clearTimeout(timer) };
}
