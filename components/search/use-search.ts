import { useEffect, useState } from 'preact/hooks';
import type { Search, SearchHit } from '../../data/facts/search/search.ts';
import { useTexts } from '../texts-context.ts';

/** A longer list is not read to its end. */
const MAX_HITS = 12;

/** Of close spellings only the nearest help. */
const MAX_CLOSE_HITS = 3;

/** Hits among which those on the page are looked for. */
const MAX_RANKED = 200;

/** The state of a search. */
type SearchResult =
  | { state: 'no-query' | 'opening' | 'failed' }
  | {
      state: 'found';
      /** Names on the page first. */
      hits: SearchHit[];
      /** Number of hits, from the first, that the page names. */
      onPage: number;
      /** No card has the words as they were typed; the hits are close spellings, or there are none. */
      nothingFits: boolean;
    };

function arrange(ranked: SearchHit[], namesOnPage: ReadonlySet<string>): SearchResult {
  const nothingFits = ranked.every(({ spelling }) => spelling === 'close');
  if (nothingFits) return { state: 'found', hits: ranked.slice(0, MAX_CLOSE_HITS), onPage: 0, nothingFits };
  // A fact that merely holds the words does not go before the card of that name.
  const isOnPage = ({ entity, field }: SearchHit) => field !== 'fact' && namesOnPage.has(entity.id);
  const here = ranked.filter(isOnPage);
  const others = ranked.filter((hit) => !isOnPage(hit));
  const hits = [...here, ...others].slice(0, MAX_HITS);
  return { state: 'found', hits, onPage: Math.min(here.length, hits.length), nothingFits };
}

interface Options {
  query: string;
  openSearch: () => Promise<Search>;
  /** Ids of the entities that the page names. */
  namesOnPage: ReadonlySet<string>;
}

/** The hits of a query. The search index is opened for the first query. */
export function useSearch({ query, openSearch, namesOnPage }: Options): SearchResult {
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
  return search ? arrange(search.find(query, { lang, limit: MAX_RANKED }), namesOnPage) : { state: 'opening' };
}
