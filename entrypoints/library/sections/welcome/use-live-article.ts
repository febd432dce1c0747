import { useEffect, useState } from 'preact/hooks';

/** Marks the page's names while it is shown. Returns whether the reader has opened a card yet. */
export function useLiveArticle(): boolean {
  const [opened, setOpened] = useState(false);
  useEffect(() => {
    const lifetime = new AbortController();
    // A chunk of its own: the library's other pages do not need it.
    void import('./live-article.ts').then(({ runLiveArticle }) => {
      if (!lifetime.signal.aborted) void runLiveArticle(() => setOpened(true), lifetime.signal);
    });
    return () => lifetime.abort();
  }, []);
  return opened;
}
