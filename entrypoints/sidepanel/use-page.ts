import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { pageInTab, type TabPage } from '../../data/messaging/tab-page.ts';

/**
 * The page of a tab, or of the active one. The object stays the same until the page or its title
 * changes.
 */
export function usePage(id: number | undefined): TabPage | undefined {
  const [page, setPage] = useState<TabPage>();
  useEffect(() => {
    let ended = false;
    let latestRequest = 0;
    const update = async () => {
      latestRequest += 1;
      const request = latestRequest;
      const found = await pageInTab(id);
      if (ended || request !== latestRequest) return;
      setPage((known) => (JSON.stringify(known) === JSON.stringify(found) ? known : found));
    };
    void update();
    browser.tabs.onActivated.addListener(update);
    browser.tabs.onUpdated.addListener(update);
    return () => {
      ended = true;
      browser.tabs.onActivated.removeListener(update);
      browser.tabs.onUpdated.removeListener(update);
    };
  }, [id]);
  return page;
}
