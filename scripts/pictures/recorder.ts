/** Keeps a page's pictures and the pointer's way while a script plays. */
import type { CDPSession, Locator, Page } from '@playwright/test';

/** A picture of the page (JPEG, base64), its time in seconds, and where the pointer is. */
export type Frame = { readonly time: number; readonly jpeg: string; readonly x: number; readonly y: number };

type Point = { readonly x: number; readonly y: number };

/** Steps of one movement of the pointer, and milliseconds between them. */
const STEPS = 24;
const STEP_MS = 25;

export class Recorder {
  readonly page: Page;
  readonly #session: CDPSession;
  readonly #frames: Frame[] = [];
  #at: Point = { x: 900, y: 700 };
  #lastPicture = '';

  private constructor(page: Page, session: CDPSession) {
    this.page = page;
    this.#session = session;
  }

  /** Begins to record; pictures are at most this large. */
  static async start(page: Page, { width, height }: { width: number; height: number }): Promise<Recorder> {
    const session = await page.context().newCDPSession(page);
    const recorder = new Recorder(page, session);
    session.on('Page.screencastFrame', ({ data, metadata, sessionId }) => {
      recorder.#keep(data, metadata.timestamp ?? Date.now() / 1000);
      session.send('Page.screencastFrameAck', { sessionId }).catch(() => {}); // it has been stopped
    });
    await session.send('Page.startScreencast', { format: 'jpeg', quality: 90, maxWidth: width, maxHeight: height });
    return recorder;
  }

  #keep(jpeg: string, time: number): void {
    this.#lastPicture = jpeg;
    this.#frames.push({ time, jpeg, ...this.#at });
  }

  /** Moves the pointer there, as a hand does. */
  async moveTo(x: number, y: number): Promise<void> {
    const from = this.#at;
    for (let step = 1; step <= STEPS; step++) {
      const share = (1 - Math.cos((Math.PI * step) / STEPS)) / 2;
      this.#at = { x: from.x + (x - from.x) * share, y: from.y + (y - from.y) * share };
      await this.page.mouse.move(this.#at.x, this.#at.y);
      // A page that does not change sends no picture: the last one shows the pointer's way.
      if (this.#lastPicture !== '') this.#keep(this.#lastPicture, Date.now() / 1000);
      await this.page.waitForTimeout(STEP_MS);
    }
  }

  /** Moves the pointer to the middle of an element and presses. Throws when it is not seen. */
  async click(target: Locator): Promise<void> {
    const box = await target.boundingBox();
    if (box === null) throw new Error('there is nothing to press');
    await this.moveTo(box.x + box.width / 2, box.y + box.height / 2);
    await this.page.mouse.down();
    await this.page.mouse.up();
  }

  /** Ends the recording, with its pictures in order. */
  async stop(): Promise<Frame[]> {
    this.#keep(this.#lastPicture, Date.now() / 1000);
    await this.#session.send('Page.stopScreencast');
    return this.#frames.toSorted((a, b) => a.time - b.time);
  }
}
