import type { Page } from '@playwright/test';
import { serviceWorkerOf } from '../support/browser/launch.ts';
import type { Ficha } from './ficha.ts';

/** The part of the extension API that the tests of commands use. */
export interface CommandScope {
  chrome: {
    commands: {
      onCommand: { dispatch: (name: string, tab: object) => void };
      getAll: () => Promise<{ name: string; shortcut: string }[]>;
    };
    tabs: { query: (query: object) => Promise<object[]> };
  };
}

/** Dispatches a command as the browser does for its shortcut, which tests cannot press. */
export async function runCommand(ficha: Ficha, page: Page, name: string): Promise<void> {
  await page.bringToFront();
  const worker = await serviceWorkerOf(ficha.context);
  await worker.evaluate(async (command) => {
    const { chrome } = globalThis as unknown as CommandScope;
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    chrome.commands.onCommand.dispatch(command, tab ?? {});
  }, name);
}
