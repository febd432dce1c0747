import { useEffect, useState } from 'preact/hooks';
import { parseRoute, type Route } from './routes.ts';

/** The route of the current address; undefined when no section has it. */
export function useRoute(): Route | undefined {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const onHashChange = () => setHash(location.hash);
    addEventListener('hashchange', onHashChange);
    return () => removeEventListener('hashchange', onHashChange);
  }, []);
  return parseRoute(hash);
}

/** Changes the address without adding to the browser's history, for a filter that changes often. */
export function replaceRoute(href: string): void {
  if (href === location.hash) return;
  history.replaceState(history.state, '', href);
  dispatchEvent(new HashChangeEvent('hashchange'));
}
