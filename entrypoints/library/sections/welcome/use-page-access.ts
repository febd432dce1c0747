import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { mayReadPages } from '../../../../data/messaging/page-access.ts';

/** Whether Ficha may read pages, kept up to date; undefined until it is known. */
export function usePageAccess(): boolean | undefined {
  const [allowed, setAllowed] = useState<boolean>();
  useEffect(() => {
    const update = () => void mayReadPages().then(setAllowed);
    update();
    browser.permissions.onAdded.addListener(update);
    browser.permissions.onRemoved.addListener(update);
    return () => {
      browser.permissions.onAdded.removeListener(update);
      browser.permissions.onRemoved.removeListener(update);
    };
  }, []);
  return allowed;
}
