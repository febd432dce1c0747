/** Touches that the browser itself sends, since pages' own events open no card. */
import type { CDPSession, Page } from '@playwright/test';

/** A finger on the screen; places are in window coordinates. */
export interface Finger {
  down: (x: number, y: number) => Promise<void>;
  move: (x: number, y: number) => Promise<void>;
  up: () => Promise<void>;
  tap: (x: number, y: number) => Promise<void>;
}

/** Turns touch on for a page. */
export async function finger(page: Page): Promise<Finger> {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: { x: number; y: number }[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints }).then(() => undefined);
  const down = (x: number, y: number) => send('touchStart', [{ x, y }]);
  const up = () => send('touchEnd', []);
  return {
    down,
    up,
    move: (x, y) => send('touchMove', [{ x, y }]),
    tap: async (x, y) => {
      // Not one after the other: on a slow machine that would be a long press.
      await Promise.all([down(x, y), up()]);
    },
  };
}
