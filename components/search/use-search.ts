import { useEffect, useState } from 'preact/hooks';
import type { Search, SearchHit } from '../../data/facts/search/search.ts';
import { useTexts } from '../texts-context.ts';

/** Hits that fit a list which is read from the top. */
const MOST_HITS = 12;

export type Found = { state: 'nothing-asked' | 'opening' | 'failed' } | { state: 'found'; hits: SearchHit[] };

/** What a query finds; the search itself is opened when the first query comes. */
export function useSearch(query: string, openSearch: () => Promise<Search>): Found {
  const { lang } = useTexts();
  const [search, setSearch] = useState<Search>();
  const [failed, setFailed] = useState(false);
  const asked = query.trim() !== '';
  useEffect(() => {
    if (!asked) return;
    setFailed(false);
    openSearch().then(
      (opened) => setSearch(() => opened),
      () => setFailed(true),
    );
  }, [asked, openSearch]);
  if (!asked) return { state: 'nothing-asked' };
  if (failed) return { state: 'failed' };
  return search ? { state: 'found', hits: search.find(query, { lang, limit: MOST_HITS }) } : { state: 'opening' };
}
