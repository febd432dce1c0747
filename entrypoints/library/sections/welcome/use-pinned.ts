import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

/** Older browsers lack it. */
interface WithUserSettings {
  getUserSettings?: () => Promise<{ isOnToolbar?: boolean }>;
}

/** Whether the button is on the toolbar, kept up to date; undefined where the browser does not say. */
export function usePinned(): boolean | undefined {
  const [pinned, setPinned] = useState<boolean>();
  useEffect(() => {
    const read = () =>
      void (browser.action as WithUserSettings).getUserSettings?.().then(({ isOnToolbar }) => setPinned(isOnToolbar));
    read();
    // Browsers tell no page of the change; the reader comes back from a menu.
    addEventListener('focus', read);
    document.addEventListener('pointerenter', read);
    return () => {
      removeEventListener('focus', read);
      document.removeEventListener('pointerenter', read);
    };
  }, []);
  return pinned;
}
