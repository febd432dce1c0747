/**
 * Mouse, keyboard and touch as a reader uses them, with their steps counted: coming to rest on a name,
 * a press, a key, a text typed in one go, a scroll.
 */
import { expect, type Locator, type Page } from '@playwright/test';
import { cardOf } from '../support/browser/card-frame.ts';
import { restOn } from '../support/browser/marked-names.ts';
import { runCommand } from './commands.ts';
import { type Ficha, markOf } from './ficha.ts';
import { finger } from './finger.ts';

/** How a reader acts on a page and its card. */
export interface Device {
  /** Opens the card of a name and waits for it. */
  open: (name: string) => Promise<Locator>;
  /** Presses a control of the card, or of one of our own pages. */
  press: (control: Locator) => Promise<void>;
  /** Chooses an option of a list by its text. */
  choose: (list: Locator, option: string) => Promise<void>;
  /** Steps until now. */
  readonly steps: number;
}

/**
 * Whether an element is seen in whole: nothing lies over its upper or lower edge, and no part is scrolled away.
 */
export function isInSight(control: Locator): Promise<boolean> {
  return control.evaluate((element) => {
    const { left, top, bottom, width } = element.getBoundingClientRect();
    return [top + 1, bottom - 1].every((y) => {
      const shown = element.ownerDocument.elementFromPoint(left + width / 2, y);
      return shown !== null && (element.contains(shown) || shown.contains(element));
    });
  });
}

/** The middle of a control that has stopped moving, and whether it can be seen without scrolling. */
async function placeOf(control: Locator): Promise<{ x: number; y: number; isSeen: boolean }> {
  await control.waitFor();
  // The card grows while notes load.
  let box = await control.boundingBox();
  await expect
    .poll(async () => {
      const before = JSON.stringify(box);
      box = await control.boundingBox();
      return JSON.stringify(box) === before;
    })
    .toBe(true);
  if (!box) throw new Error(`${control} is not shown`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2, isSeen: await isInSight(control) };
}

/** Milliseconds in which a press becomes a click, if the browser lets it. */
const CLICK_MS = 1_500;

/**
 * Presses until a click reaches the control. Chromium discards clicks into a frame that has moved in the
 * last half second, so that no page can move a frame under a finger; the reader presses again.
 */
async function pressUntilClicked(control: Locator, press: () => Promise<unknown>): Promise<void> {
  const one = await control.elementHandle();
  if (!one) throw new Error(`${control} is not there`);
  const clicked = await one.evaluateHandle((element) => {
    const state = { isClicked: false };
    element.addEventListener('click', () => Object.assign(state, { isClicked: true }), { capture: true });
    return state;
  });
  // The frame may go with its control.
  const isClicked = () => clicked.evaluate((state) => state.isClicked).catch(() => true);
  await expect(async () => {
    await press();
    await expect.poll(isClicked, { timeout: CLICK_MS }).toBe(true);
  }).toPass();
}

interface Pointing {
  /** Brings about the card of the name at this place. */
  begin: (name: Awaited<ReturnType<typeof markOf>>) => Promise<unknown>;
  pressAt: (x: number, y: number) => Promise<unknown>;
}

function pointingDevice(page: Page, { begin, pressAt }: Pointing): Device {
  let steps = 0;
  return {
    get steps() {
      return steps;
    },
    async open(name) {
      await begin(await markOf(page, name));
      steps++;
      await cardOf(page).locator('h2').waitFor();
      return cardOf(page);
    },
    async press(control) {
      let place = await placeOf(control);
      if (!place.isSeen) {
        await control.scrollIntoViewIfNeeded();
        steps++;
        place = await placeOf(control);
      }
      await pressUntilClicked(control, () => pressAt(place.x, place.y));
      steps++;
    },
    // Two presses: on the list, and on an option of the browser's own, which cannot be reached.
    async choose(list, option) {
      await list.selectOption(option);
      steps += 2;
    },
  };
}

/** Keys that lead to a control before a reader gives up: as many stops as a card may have, and some. */
const MOST_TABS = 30;

function keyboard(ficha: Ficha, page: Page): Device {
  let steps = 0;
  const isFocused = (control: Locator) => control.evaluate((one) => one === one.ownerDocument.activeElement);
  async function goTo(control: Locator): Promise<void> {
    await control.waitFor();
    for (let tabs = 0; !(await isFocused(control)); tabs++) {
      if (tabs > MOST_TABS) throw new Error(`Tab does not reach ${control}`);
      await page.keyboard.press('Tab');
      steps++;
    }
  }
  return {
    get steps() {
      return steps;
    },
    async open(name) {
      await markOf(page, name);
      await runCommand(ficha, page, 'open-card');
      steps++;
      await cardOf(page).locator('h2').waitFor();
      return cardOf(page);
    },
    async press(control) {
      await goTo(control);
      await page.keyboard.press('Enter');
      steps++;
    },
    async choose(list, option) {
      await goTo(list);
      await page.keyboard.type(option);
      steps++;
    },
  };
}

export const DEVICES = ['mouse', 'keyboard', 'touch'] as const;
export type DeviceName = (typeof DEVICES)[number];

/** The device of this name on a page. The keyboard opens the card of the page's first name. */
export async function useDevice(name: DeviceName, ficha: Ficha, page: Page): Promise<Device> {
  if (name === 'keyboard') return keyboard(ficha, page);
  if (name === 'mouse')
    return pointingDevice(page, { begin: (mark) => restOn(page, mark), pressAt: (x, y) => page.mouse.click(x, y) });
  const touch = await finger(page);
  return pointingDevice(page, { begin: ({ x, y }) => touch.tap(x, y), pressAt: touch.tap });
}
