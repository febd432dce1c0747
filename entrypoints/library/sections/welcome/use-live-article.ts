import { useEffect, useState } from 'preact/hooks';

/** Has the page's names marked while it is shown. Returns whether the reader has opened a card yet. */
export function useLiveArticle(): boolean {
  const [opened, setOpened] = useState(false);
  useEffect(() => {
    const lifetime = new AbortController();
    // The library's other pages need none of it.
    void import('./live-article.ts').then(({ runLiveArticle }) => {
      if (!lifetime.signal.aborted) runLiveArticle(() => setOpened(true), lifetime.signal);
    });
    return () => lifetime.abort();
  }, []);
  return opened;
}
