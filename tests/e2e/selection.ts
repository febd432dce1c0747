import type { Page } from '@playwright/test';
import type { Ficha } from './ficha.ts';

/** Selects the first occurrence of a text, which may span elements. */
export async function select(page: Page, text: string): Promise<void> {
  await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const nodes: { node: Node; start: number }[] = [];
    let all = '';
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      nodes.push({ node, start: all.length });
      all += node.textContent;
    }
    const from = all.indexOf(wanted);
    if (from < 0) throw new Error(`the page does not contain "${wanted}"`);
    const placeOf = (offset: number, atEnd: boolean) => {
      const found = nodes.findLast(({ start }) => (atEnd ? start < offset : start <= offset));
      return [found?.node as Node, offset - (found?.start ?? 0)] as const;
    };
    getSelection()?.setBaseAndExtent(...placeOf(from, false), ...placeOf(from + wanted.length, true));
  }, text);
}

interface ExtensionApi {
  tabs: { query: (what: object) => Promise<{ url?: string }[]> };
  contextMenus: { onClicked: { dispatch: (info: object, tab: object | undefined) => void } };
  commands: { onCommand: { dispatch: (name: string, tab: object | undefined) => void } };
}

/**
 * Chooses "Save to Ficha" by dispatching the browser's event. `selection`: the text that the browser
 * reports with a click in the menu; without it, the keyboard command is used.
 */
export async function saveToFicha({ context }: Ficha, page: Page, selection?: string): Promise<void> {
  await page.bringToFront();
  const [worker] = context.serviceWorkers();
  await worker?.evaluate(
    async ([url, selectionText]) => {
      const { chrome } = globalThis as unknown as { chrome: ExtensionApi };
      const tab = (await chrome.tabs.query({})).find((candidate) => candidate.url === url);
      const info = { menuItemId: 'save-selection', selectionText, frameId: 0 };
      if (selectionText === undefined) chrome.commands.onCommand.dispatch('save-selection', tab);
      else chrome.contextMenus.onClicked.dispatch(info, tab);
    },
    [page.url(), selection] as const,
  );
}
