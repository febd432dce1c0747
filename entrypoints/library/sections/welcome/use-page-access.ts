import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { mayReadPages } from '../../../../data/messaging/page-access.ts';

/** Whether Ficha may read pages, kept up to date; undefined until it is known. */
export function usePageAccess(): boolean | undefined {
  const [allowed, setAllowed] = useState<boolean>();
  useEffect(() => {
    const look = () => void mayReadPages().then(setAllowed);
    look();
    browser.permissions.onAdded.addListener(look);
    browser.permissions.onRemoved.addListener(look);
    return () => {
      browser.permissions.onAdded.removeListener(look);
      browser.permissions.onRemoved.removeListener(look);
    };
  }, []);
  return allowed;
}
