import { useEffect, useState } from 'preact/hooks';
import { type Browser, browser } from 'wxt/browser';
import { openPanelTab, openSidePanel } from '../../data/messaging/open-pages.ts';
import { type PanelTask, requestInPanel } from '../../data/messaging/panel-tasks.ts';

/**
 * A function that opens the side panel with something to do in it, or with what a request begins there,
 * and closes the popup. Where there
 * is no side panel, its page opens in a tab.
 */
export function useSidePanel(): (task?: PanelTask | ((tab: number) => Promise<unknown>)) => void {
  // Asked for in advance: browsers open a side panel only directly after a click.
  const [tab, setTab] = useState<Browser.tabs.Tab>();
  useEffect(() => {
    void browser.tabs.query({ active: true, currentWindow: true }).then(([active]) => setTab(active));
  }, []);
  return (task) => {
    if (!tab) return;
    const opened = openSidePanel(tab.windowId);
    const requested =
      typeof task === 'function'
        ? task(tab.id ?? browser.tabs.TAB_ID_NONE)
        : task
          ? requestInPanel(task)
          : Promise.resolve();
    void Promise.all([opened, requested]).then(
      () => close(),
      () => void openPanelTab(tab.id ?? browser.tabs.TAB_ID_NONE),
    );
  };
}
