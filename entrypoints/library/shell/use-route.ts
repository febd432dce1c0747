import { useEffect, useState } from 'preact/hooks';
import { type Route, routeOf } from './routes.ts';

/** The route that the address names now; undefined when it is none of ours. */
export function useRoute(): Route | undefined {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = () => setHash(location.hash);
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return routeOf(hash);
}

/** Changes the address without a new step in the reader's history: for a filter that is being typed or turned. */
export function replaceRoute(href: string): void {
  if (href === location.hash) return;
  history.replaceState(history.state, '', href);
  dispatchEvent(new HashChangeEvent('hashchange'));
}
