/** Commands of the keyboard: no driver presses a browser's own keys, so tests set off what the browser does then. */
import type { Page } from '@playwright/test';
import { serviceWorkerOf } from '../support/browser/launch.ts';
import type { Ficha } from './ficha.ts';

export interface CommandScope {
  chrome: {
    commands: {
      onCommand: { dispatch: (name: string, tab: object) => void };
      getAll: () => Promise<{ name: string; shortcut: string }[]>;
    };
    tabs: { query: (query: object) => Promise<object[]> };
  };
}

/** What the browser does when the reader presses a command's keys. */
export async function command(ficha: Ficha, page: Page, name: string): Promise<void> {
  await page.bringToFront();
  const worker = await serviceWorkerOf(ficha.context);
  await worker.evaluate(async (given) => {
    const { chrome } = globalThis as unknown as CommandScope;
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    chrome.commands.onCommand.dispatch(given, tab ?? {});
  }, name);
}
