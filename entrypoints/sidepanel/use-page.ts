import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { pageInTab, type TabPage } from '../../data/messaging/tab-page.ts';

/** The page in a tab, or in the one in front; the same object until the tab has another page, or that another title. */
export function usePage(id: number | undefined): TabPage | undefined {
  const [page, setPage] = useState<TabPage>();
  useEffect(() => {
    let ended = false;
    let latest = 0;
    const look = async () => {
      latest += 1;
      const mine = latest;
      const found = await pageInTab(id);
      if (ended || mine !== latest) return;
      setPage((known) => (JSON.stringify(known) === JSON.stringify(found) ? known : found));
    };
    void look();
    browser.tabs.onActivated.addListener(look);
    browser.tabs.onUpdated.addListener(look);
    return () => {
      ended = true;
      browser.tabs.onActivated.removeListener(look);
      browser.tabs.onUpdated.removeListener(look);
    };
  }, [id]);
  return page;
}
