import { useEffect, useState } from 'preact/hooks';
import type { Search, SearchHit } from '../../data/facts/search/search.ts';
import { useTexts } from '../texts-context.ts';

/** A longer list is not read to its end. */
const MAX_HITS = 12;

/** The state of a search. */
type SearchResult = { state: 'no-query' | 'opening' | 'failed' } | { state: 'found'; hits: SearchHit[] };

/** The hits of a query. The search index is opened for the first query. */
export function useSearch(query: string, openSearch: () => Promise<Search>): SearchResult {
  const { lang } = useTexts();
  const [search, setSearch] = useState<Search>();
  const [failed, setFailed] = useState(false);
  const hasQuery = query.trim() !== '';
  useEffect(() => {
    if (!hasQuery) return;
    setFailed(false);
    openSearch().then(
      (opened) => setSearch(() => opened),
      () => setFailed(true),
    );
  }, [hasQuery, openSearch]);
  if (!hasQuery) return { state: 'no-query' };
  if (failed) return { state: 'failed' };
  return search ? { state: 'found', hits: search.find(query, { lang, limit: MAX_HITS }) } : { state: 'opening' };
}
